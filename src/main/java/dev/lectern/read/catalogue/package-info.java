/** The view catalogue: courses and their dates, as the public and the staff see them. */
@NullMarked
package dev.lectern.read.catalogue;

import org.jspecify.annotations.NullMarked;
