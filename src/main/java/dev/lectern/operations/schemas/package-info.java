/**
 * The pages about schema versions: which versions are stored, whether all stored events can be read, and how upcasters
 * change one event.
 */
@NullMarked
package dev.lectern.operations.schemas;

import org.jspecify.annotations.NullMarked;
