/** The read model {@code roster}: the seats of each session and who has them. */
@NullMarked
package dev.lectern.read.roster;

import org.jspecify.annotations.NullMarked;
