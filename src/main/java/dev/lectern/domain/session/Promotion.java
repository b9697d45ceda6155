package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEntries.Waiting;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers free seats to the people on the waitlist: whose turn it is, and why it may be nobody's. */
final class Promotion {
    private Promotion() {}

    static List<WaitlistOffered> offerNext(OfferNext next, SessionParts session, Policy policy) {
        Optional<String> obstacle = obstacle(next.at(), next.byHand(), session, policy);
        if (obstacle.isPresent() && next.byHand()) throw new Refused(obstacle.get());
        if (obstacle.isPresent()) return List.of();
        Instant expiresAt = session.plan().notBeyondItsBeginning(next.at().plus(policy.offerTtl()));
        return turns(session.waitlist().queue().waiting(), session.free(), policy.waitlistMode()).stream()
                .map(waiting -> new WaitlistOffered(
                        waiting.entryId(),
                        Ids.derived(next.round(), waiting.entryId().toString()),
                        waiting.seats(),
                        expiresAt))
                .toList();
    }

    /**
     * The entries that are offered seats now. In strict order, the first entry that needs more seats than are free
     * holds up those behind it. Otherwise it is skipped, and entries whose seats fit go first.
     */
    private static List<Waiting> turns(List<Waiting> queue, int free, WaitlistMode mode) {
        var turns = new ArrayList<Waiting>();
        int left = free;
        for (Waiting waiting : queue) {
            if (waiting.seats() > left && mode == WaitlistMode.STRICT_FIFO) break;
            if (waiting.seats() > left) continue;
            turns.add(waiting);
            left -= waiting.seats();
        }
        return turns;
    }

    /** Why nobody can be offered a seat at present; empty if somebody can. */
    static Optional<String> obstacle(Instant at, boolean byHand, SessionParts session, Policy policy) {
        List<Waiting> waiting = session.waitlist().queue().waiting();
        if (waiting.isEmpty()) return Optional.of("Nobody waits for an offer.");
        if (session.plan().hasBegun(at))
            return Optional.of("The session has begun: nobody is offered a seat any more.");
        if (turns(waiting, session.free(), policy.waitlistMode()).isEmpty())
            return Optional.of(tooFew(session.free(), waiting));
        Instant cutoff = session.plan().startsAt().minus(policy.promotionCutoff());
        if (!byHand && !at.isBefore(cutoff))
            return Optional.of("The session is near, so nobody is offered a seat without somebody’s say:"
                    + " call the first in the queue, then offer it by hand.");
        return Optional.empty();
    }

    private static String tooFew(int free, List<Waiting> waiting) {
        if (free < 1) return "No seat is free.";
        int wanted = waiting.getFirst().seats();
        return "The first in the queue waits for " + wanted + " seats, and only " + free + (free == 1 ? " is" : " are")
                + " free.";
    }
}
