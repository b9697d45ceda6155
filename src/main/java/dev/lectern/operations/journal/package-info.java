/** The page that verifies a provider's journal and signs its head. */
@NullMarked
package dev.lectern.operations.journal;

import org.jspecify.annotations.NullMarked;
