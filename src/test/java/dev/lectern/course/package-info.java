@NullMarked
package dev.lectern.course;

import org.jspecify.annotations.NullMarked;
