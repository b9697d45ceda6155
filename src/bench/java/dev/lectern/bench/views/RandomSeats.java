package dev.lectern.bench.views;

import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seats of one random session and its waitlist: never more are taken than there are. */
final class RandomSeats {
    private static final int MOST_SEATS = 20;

    private record Hold(UUID id, int seats, UUID bookedBy) {}

    private record Waiting(UUID entry, UUID person) {}

    private final RandomSession randomSession;
    private final Dice dice;
    private final Map<UUID, UUID> people = new LinkedHashMap<>(); // by enrolment
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int capacity;
    private int sequence;
    private @Nullable Hold hold;
    private @Nullable Waiting offered;
    private @Nullable UUID offer;

    RandomSeats(RandomSession randomSession) {
        this.randomSession = randomSession;
        this.dice = randomSession.dice;
        this.capacity = randomSession.capacity;
    }

    Set<UUID> taken() {
        return people.keySet();
    }

    Collection<UUID> people() {
        return Set.copyOf(people.values()).stream().sorted().toList();
    }

    void step() {
        if (offered != null) answer(offered);
        else if (hold != null) endHold(hold);
        else if (!people.isEmpty() && dice.percent(6)) cancel();
        else if (!people.isEmpty() && dice.percent(5)) substitute();
        else if (capacity < MOST_SEATS && dice.percent(2)) grow();
        else if (free() > 0 && !queue.isEmpty()) offer(queue.removeFirst());
        else if (free() > 0) enrolOrHold();
        else join();
    }

    /** Everybody who still waits leaves the waitlist. */
    void close() {
        if (offered != null) answer(offered);
        if (hold != null) endHold(hold);
        for (Waiting each : queue) randomSession.tell(new WaitlistEntryClosed(each.entry, Outcome.LEFT));
        queue.clear();
    }

    private int free() {
        return capacity - people.size();
    }

    private void enrolOrHold() {
        int seats = Math.min(free(), dice.between(1, 3));
        UUID bookedBy = randomSession.randomYears.person();
        if (dice.percent(50)) {
            randomSession.tell(enrolled(bookedBy, bookedBy, null, null));
            return;
        }
        hold = new Hold(dice.id(), seats, bookedBy);
        randomSession.tell(new SeatsHeld(hold.id, seats, bookedBy, randomSession.in(Duration.ofMinutes(20))));
    }

    private void endHold(Hold kept) {
        hold = null;
        if (dice.percent(15)) randomSession.tell(new SeatHoldReleased(kept.id, HoldCause.EXPIRED));
        else
            for (int n = 0; n < kept.seats; n++)
                randomSession.tell(enrolled(
                        n == 0 ? kept.bookedBy : randomSession.randomYears.person(), kept.bookedBy, kept.id, null));
    }

    private LearnerEnrolled enrolled(UUID person, UUID bookedBy, @Nullable UUID holdId, @Nullable UUID offerId) {
        UUID enrolment = dice.id();
        people.put(enrolment, person);
        return new LearnerEnrolled(
                enrolment, person, dice.id(), bookedBy, holdId, offerId, RandomYears.PRICE, PrerequisiteRecord.NONE);
    }

    private void cancel() {
        UUID seat = dice.of(List.copyOf(people.keySet()));
        people.remove(seat);
        randomSession.tell(new EnrolmentCancelled(seat, Party.LEARNER, FeeClass.FREE, "Something came up."));
    }

    private void substitute() {
        UUID seat = dice.of(List.copyOf(people.keySet()));
        UUID other = randomSession.randomYears.person();
        randomSession.tell(new LearnerSubstituted(seat, people.put(seat, other), other, PrerequisiteRecord.NONE));
    }

    private void grow() {
        capacity++;
        randomSession.tell(new CapacityChanged(capacity - 1, capacity, "There is one more chair."));
    }

    private void join() {
        var waiting = new Waiting(dice.id(), randomSession.randomYears.person());
        queue.add(waiting);
        randomSession.tell(new WaitlistJoined(waiting.entry, waiting.person, 1, ++sequence));
    }

    private void offer(Waiting first) {
        offered = first;
        offer = dice.id();
        randomSession.tell(new WaitlistOffered(first.entry, offer, 1, randomSession.in(Duration.ofDays(1))));
    }

    private void answer(Waiting asked) {
        offered = null;
        if (dice.percent(30)) randomSession.tell(new WaitlistEntryClosed(asked.entry, Outcome.DECLINED));
        else
            randomSession.tell(
                    new WaitlistEntryClosed(asked.entry, Outcome.ACCEPTED),
                    enrolled(asked.person, asked.person, null, offer));
    }
}
