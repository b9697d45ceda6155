/** Reactors of sessions: they release expired holds and offer free seats to the waitlist. */
@NullMarked
package dev.lectern.domain.session.reactors;

import org.jspecify.annotations.NullMarked;
