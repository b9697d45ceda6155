/** Courses: text in revisions, prerequisites, publication. */
@NullMarked
package dev.lectern.course;

import org.jspecify.annotations.NullMarked;
