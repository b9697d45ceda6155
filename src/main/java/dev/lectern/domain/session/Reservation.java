package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.Seating.Hold;
import dev.lectern.eventsourcing.journal.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds seats for somebody who is about to book, and releases them: at the wish of that person, when the time is over,
 * or because the session ends.
 */
final class Reservation {
    private Reservation() {}

    /**
     * Holds seats for a limited time, which never extends beyond the beginning of the session. An earlier hold of the
     * same person is released.
     */
    static List<SeatEvent> hold(HoldSeats hold, SessionParts session, Policy policy) {
        Seating seating = session.seats().seating();
        if (seating.holds().containsKey(hold.holdId())) return List.of();
        if (seating.isSpent(hold.holdId())) throw new Refused("This hold has ended. Open the page anew for another.");
        session.plan().requireNotBegun(hold.at(), "seats can no longer be taken");
        if (hold.seats() < 1) throw new Refused("Say how many seats shall be held.");
        session.waitlist().requireNobodyWaiting(session.plan());
        Optional<Map.Entry<UUID, Hold>> earlier = seating.holdOf(hold.bookedBy());
        int free = session.free() + earlier.map(held -> held.getValue().seats()).orElse(0);
        if (free < 1) throw session.seats().full(session);
        if (hold.seats() > free)
            throw new Refused("Only " + free + (free == 1 ? " seat is" : " seats are") + " free. Hold fewer.");
        var events = new ArrayList<SeatEvent>();
        earlier.ifPresent(held -> events.add(new SeatHoldReleased(held.getKey(), HoldCause.ABANDONED)));
        Instant expiresAt = session.plan().notBeyondItsBeginning(hold.at().plus(policy.holdTtl()));
        events.add(new SeatsHeld(hold.holdId(), hold.seats(), hold.bookedBy(), expiresAt));
        return events;
    }

    static List<SeatEvent> release(ReleaseHold release, Seating seating) {
        if (!seating.holds().containsKey(release.holdId()) || release.cause() == HoldCause.EXPIRED)
            return List.of(); // an expired hold was already released as overdue; one that has not expired stays
        return List.of(new SeatHoldReleased(release.holdId(), release.cause()));
    }

    static List<SeatHoldReleased> releaseAll(Seats seats) {
        return seats.seating().holds().keySet().stream()
                .map(id -> new SeatHoldReleased(id, HoldCause.ABANDONED))
                .toList();
    }

    /**
     * The holds that have expired. Once the session has begun, these are all of them, even if the beginning was moved.
     */
    static List<SeatHoldReleased> overdue(Seats seats, Instant at, Plan plan) {
        return seats.seating().holds().entrySet().stream()
                .filter(hold ->
                        plan.hasBegun(at) || !hold.getValue().expiresAt().isAfter(at))
                .map(hold -> new SeatHoldReleased(hold.getKey(), HoldCause.EXPIRED))
                .toList();
    }
}
