/**
 * The fault proof: a real server under a load of concurrent commands, while it and its database are killed, frozen and filled up; and a checker
 * that reads the journal afterwards against what every client was told.
 */
@NullMarked
package dev.lectern.faults;

import org.jspecify.annotations.NullMarked;
