/** The view roster: who sits where. */
@NullMarked
package dev.lectern.session.roster;

import org.jspecify.annotations.NullMarked;
