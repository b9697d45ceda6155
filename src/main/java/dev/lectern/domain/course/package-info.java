/** Courses: their text in revisions, prerequisites, publication. */
@NullMarked
package dev.lectern.domain.course;

import org.jspecify.annotations.NullMarked;
