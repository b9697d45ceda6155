/**
 * Dated sessions. Commands, events and rules stand by what a session owns: its stage, its plan with the trainers, its seats, its waitlist, its
 * attendance. Read {@link dev.lectern.domain.session.Session} first: it says which of them counts at which stage.
 */
@NullMarked
package dev.lectern.domain.session;

import org.jspecify.annotations.NullMarked;
