/** The pages about schema versions: which are stored, whether all stored events can be read, and what upcasters make of one. */
@NullMarked
package dev.lectern.operations.schemas;

import org.jspecify.annotations.NullMarked;
