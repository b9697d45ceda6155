/**
 * The fault proof: a real server under a load of concurrent commands while it and its database are killed, frozen and
 * run out of disk, and a checker that compares the journal afterwards with what every client was told.
 */
@NullMarked
package dev.lectern.faults;

import org.jspecify.annotations.NullMarked;
