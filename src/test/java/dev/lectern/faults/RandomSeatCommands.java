package dev.lectern.faults;

import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Random commands of people who want seats in one session. The capacity changes back and forth between two sizes, so
 * that a change that is applied twice is noticed: once it has been changed back, the change fits again.
 */
final class RandomSeatCommands {
    private final UUID session;
    private final int capacity;
    private final Queue<Enrol> seats = new ConcurrentLinkedQueue<>();
    private final Queue<HoldSeats> holds = new ConcurrentLinkedQueue<>();
    private final Queue<HoldSeats> halfUsed =
            new ConcurrentLinkedQueue<>(); // to be released: otherwise there would be fewer and fewer seats

    RandomSeatCommands(UUID session, int capacity) {
        this.session = session;
        this.capacity = capacity;
    }

    UUID session() {
        return session;
    }

    SeatCommand next(Random dice) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int wish = dice.nextInt(100);
        if (wish < 40) return enrol(now, dice);
        if (wish < 60) return cancel(now, dice);
        if (wish < 75) return hold(now, dice);
        if (wish < 85) return release(now, dice);
        int from = capacity + dice.nextInt(2);
        return new ChangeCapacity(now, session, from, 2 * capacity + 1 - from, "Another room");
    }

    /** A hold that takes nothing from anybody. */
    HoldSeats hold(Instant now, Random dice) {
        return new HoldSeats(now, session, id(dice), 1 + dice.nextInt(2), id(dice));
    }

    /** Remembers a seat or a hold that other clients may give back later. */
    void done(SeatCommand command) {
        if (command instanceof Enrol enrol) seats.add(enrol);
        if (command instanceof HoldSeats hold) holds.add(hold);
    }

    private Enrol enrol(Instant now, Random dice) {
        HoldSeats hold = dice.nextBoolean() ? holds.poll() : null;
        if (hold != null && hold.seats() > 1) halfUsed.add(hold);
        UUID person = hold == null ? id(dice) : hold.bookedBy();
        return new Enrol(now, session, id(dice), person, null, person, hold == null ? null : hold.holdId());
    }

    private SeatCommand cancel(Instant now, Random dice) {
        Enrol seat = seats.poll();
        if (seat == null) return enrol(now, dice);
        return new CancelEnrolment(now, session, seat.enrolmentId(), new Asker(Party.PROVIDER, seat.bookedBy()), "Ill");
    }

    private SeatCommand release(Instant now, Random dice) {
        HoldSeats hold = halfUsed.isEmpty() ? holds.poll() : halfUsed.poll();
        UUID id = hold == null ? id(dice) : hold.holdId(); // sometimes there is nothing to release
        return new ReleaseHold(now, session, id, HoldCause.ABANDONED);
    }

    private static UUID id(Random dice) {
        return new UUID(dice.nextLong(), dice.nextLong());
    }
}
