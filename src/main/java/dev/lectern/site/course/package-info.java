/** The pages about courses: the public catalogue and the desk's editor. */
@NullMarked
package dev.lectern.site.course;

import org.jspecify.annotations.NullMarked;
