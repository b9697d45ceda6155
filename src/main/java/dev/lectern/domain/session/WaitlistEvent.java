package dev.lectern.domain.session;

import java.time.Instant;
import java.util.UUID;

/** The events about the waitlist of a session. */
public sealed interface WaitlistEvent extends SessionEvent {

    /** @param sequence the place on the waitlist, counted from 1; no number is given twice */
    record WaitlistJoined(UUID entryId, UUID personId, int seats, int sequence) implements WaitlistEvent {}

    /** Seats are kept for the entry until the offer expires. */
    record WaitlistOffered(UUID entryId, UUID offerId, int seats, Instant expiresAt) implements WaitlistEvent {}

    record WaitlistEntryClosed(UUID entryId, Outcome outcome) implements WaitlistEvent {}

    enum Outcome {
        ACCEPTED,
        DECLINED,
        EXPIRED,
        LEFT,
        SESSION_CANCELLED
    }
}
