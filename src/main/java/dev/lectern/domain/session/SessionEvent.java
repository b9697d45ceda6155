package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Event;

/** What has happened to a session, by what it is about: its stage, its plan, its seats, its waitlist, its attendance. */
public sealed interface SessionEvent extends Event
        permits StageEvent, PlanEvent, SeatEvent, WaitlistEvent, AttendanceEvent {}
