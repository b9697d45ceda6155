/** The page that verifies and signs a provider's journal. */
@NullMarked
package dev.lectern.operations.journal;

import org.jspecify.annotations.NullMarked;
