/** Follows the guides of {@code src/docs} to the letter, in a copy of the tree. */
@NullMarked
package dev.lectern.guides;

import org.jspecify.annotations.NullMarked;
