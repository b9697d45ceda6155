/** The view catalogue: courses and their dates, as the public and the staff see them. */
@NullMarked
package dev.lectern.course.catalogue;

import org.jspecify.annotations.NullMarked;
