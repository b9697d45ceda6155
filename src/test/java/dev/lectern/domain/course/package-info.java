@NullMarked
package dev.lectern.domain.course;

import org.jspecify.annotations.NullMarked;
