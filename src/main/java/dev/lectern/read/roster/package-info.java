/** The view roster: who sits where. */
@NullMarked
package dev.lectern.read.roster;

import org.jspecify.annotations.NullMarked;
