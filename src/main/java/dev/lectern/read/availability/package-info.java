/** The read model {@code availability}: the numbers of seats of each session, live. */
@NullMarked
package dev.lectern.read.availability;

import org.jspecify.annotations.NullMarked;
