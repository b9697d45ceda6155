package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.schema.Event;

/** The events of a session, grouped by what they concern: stage, plan, seats, waitlist, attendance. */
public sealed interface SessionEvent extends Event
        permits StageEvent, PlanEvent, SeatEvent, WaitlistEvent, AttendanceEvent {}
