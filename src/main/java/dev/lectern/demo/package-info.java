/** The demonstration: two providers whose history is told through real commands. */
@NullMarked
package dev.lectern.demo;

import org.jspecify.annotations.NullMarked;
