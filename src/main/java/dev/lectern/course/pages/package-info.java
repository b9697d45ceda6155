/** The pages of courses: the public catalogue and the desk's editor. */
@NullMarked
package dev.lectern.course.pages;

import org.jspecify.annotations.NullMarked;
