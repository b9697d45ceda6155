@NullMarked
package dev.lectern.journal.schema;

import org.jspecify.annotations.NullMarked;
