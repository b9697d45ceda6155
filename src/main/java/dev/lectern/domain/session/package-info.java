/**
 * Sessions: courses at dates. Commands, events and rules are grouped by the parts of a session: stage, plan and
 * trainers, seats, waitlist, attendance. Read {@link dev.lectern.domain.session.Session} first: it says which commands
 * are accepted at which stage.
 */
@NullMarked
package dev.lectern.domain.session;

import org.jspecify.annotations.NullMarked;
