/** The view availability: each session's seats in numbers, live. */
@NullMarked
package dev.lectern.read.availability;

import org.jspecify.annotations.NullMarked;
