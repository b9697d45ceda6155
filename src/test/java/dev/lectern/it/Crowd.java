package dev.lectern.it;

import static dev.lectern.it.TwoServers.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SessionParts;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.domain.session.WaitlistEntries.Offered;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many people who want a seat in one session at the same time, each in their own way, with the answers that they got.
 */
final class Crowd {
    final Map<UUID, UUID> enrolled = new ConcurrentHashMap<>();
    final Map<UUID, UUID> turnedAway = new ConcurrentHashMap<>();
    final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();

    private final Caller coordinator;
    private final UUID session;
    private final Supplier<SessionParts> parts;
    private final TwoServers twoServers;
    private final Random seeds;
    private final PendingTasks tasks;
    private final Set<UUID> answered = ConcurrentHashMap.newKeySet();

    Crowd(
            Caller coordinator,
            UUID session,
            Supplier<SessionParts> parts,
            TwoServers twoServers,
            ExecutorService threads,
            long seed) {
        this.coordinator = coordinator;
        this.session = session;
        this.parts = parts;
        this.twoServers = twoServers;
        tasks = new PendingTasks(threads);
        this.seeds = new Random(seed);
    }

    /** Returns when everybody has done what they came for and every offer has been considered. */
    void rush(int seekers, int idlers, Runnable settle) {
        for (int n = 0; n < seekers; n++) comes(this::seeks);
        for (int n = 0; n < idlers; n++) comes(this::idles);
        comes(this::changesTheRoom);
        tasks.open();
        do {
            answerOffers();
            tasks.awaitAll();
            settle.run();
        } while (answerOffers());
    }

    private void comes(Consumer<Random> somebody) {
        var dice = new Random(seeds.nextLong());
        tasks.startOnceOpen(() -> {
            somebody.accept(dice);
            return answerOffers();
        });
    }

    private void seeks(Random dice) {
        UUID person = id(dice);
        UUID hold = dice.nextInt(3) == 0 ? holds(person, Instant.now(), dice) : null;
        UUID enrolment = id(dice);
        if (enrols(enrolment, person, hold, dice)) {
            if (dice.nextInt(3) == 0) cancels(enrolment, person, dice);
        } else if (dice.nextInt(3) > 0) {
            waits(person, dice);
        }
    }

    /** Holds a seat and then releases it, or forgets about it: then the hold expires in half a second. */
    private void idles(Random dice) {
        UUID person = id(dice);
        boolean forgets = dice.nextBoolean();
        Instant at = forgets ? Instant.now().minus(Policy.USUAL.holdTtl()).plusMillis(500) : Instant.now();
        UUID hold = holds(person, at, dice);
        if (hold != null && !forgets)
            twoServers.ask(learner(person), new ReleaseHold(Instant.now(), session, hold, HoldCause.ABANDONED), dice);
    }

    private @Nullable UUID holds(UUID person, Instant at, Random dice) {
        UUID hold = id(dice);
        return twoServers
                .ask(learner(person), new HoldSeats(at, session, hold, 1, person), dice)
                .map(done -> hold)
                .orElse(null);
    }

    /** One person in four clicks twice, and the clicks reach different servers. */
    private boolean enrols(UUID enrolment, UUID person, @Nullable UUID hold, Random dice) {
        UUID commandId = id(dice);
        var enrol = new Enrol(Instant.now(), session, enrolment, person, null, person, hold);
        var answers = new ArrayList<Appended>();
        if (dice.nextInt(4) == 0) {
            var second = tasks.submit(() -> twoServers.there().ask(learner(person), commandId, enrol));
            twoServers.here().ask(learner(person), commandId, enrol).ifPresent(answers::add);
            PendingTasks.result(second).ifPresent(answers::add);
        } else {
            twoServers.any(dice).ask(learner(person), commandId, enrol).ifPresent(answers::add);
        }
        (answers.isEmpty() ? turnedAway : enrolled).put(enrolment, person);
        if (answers.isEmpty()) return false;
        assertThat(answers)
                .filteredOn(answer -> !answer.repeated())
                .as("%s", enrol)
                .hasSize(1);
        assertThat(answers.getLast().position()).isEqualTo(answers.getFirst().position());
        return true;
    }

    private void cancels(UUID enrolment, UUID person, Random dice) {
        var cancel = new CancelEnrolment(Instant.now(), session, enrolment, asking(person), "Ill");
        assertThat(twoServers.ask(learner(person), cancel, dice))
                .as("%s", cancel)
                .isPresent();
        cancelled.add(enrolment);
    }

    /** One person in six wants two seats and asks the coordinator; one in ten leaves the waitlist again. */
    private void waits(UUID person, Random dice) {
        boolean two = dice.nextInt(6) == 0;
        UUID entry = id(dice);
        var join = new JoinWaitlist(Instant.now(), session, entry, person, two ? 2 : 1);
        boolean waits =
                twoServers.ask(two ? coordinator : learner(person), join, dice).isPresent();
        if (waits && dice.nextInt(10) == 0)
            twoServers.ask(learner(person), new LeaveWaitlist(Instant.now(), session, entry, asking(person)), dice);
    }

    private void changesTheRoom(Random dice) {
        for (int n = 0; n < 12; n++) {
            int seats = parts.get().seats().capacity();
            int wished = 44 + dice.nextInt(14);
            twoServers.ask(
                    coordinator, new ChangeCapacity(Instant.now(), session, seats, wished, "Another room"), dice);
        }
    }

    /** @return whether there were any new offers */
    private boolean answerOffers() {
        boolean any = false;
        for (var entry : parts.get().waitlist().queue().entries()) {
            if (!(entry instanceof Offered offer) || !answered.add(offer.offerId())) continue;
            any = true;
            var dice = new Random(offer.offerId().getMostSignificantBits());
            tasks.start(() -> {
                answers(offer, dice);
                return offer;
            });
        }
        return any;
    }

    /** Three people in five accept, one declines, one does not see the mail. */
    private void answers(Offered offer, Random dice) {
        int thought = dice.nextInt(5);
        if (thought == 4) return;
        UUID enrolment = id(dice);
        UUID person = offer.personId();
        var answer = new AnswerOffer(Instant.now(), session, offer.offerId(), thought < 3, enrolment, asking(person));
        boolean heard = twoServers.ask(learner(person), answer, dice).isPresent();
        if (heard && answer.accepts()) enrolled.put(enrolment, person);
    }

    private Caller learner(UUID person) {
        return new Caller(coordinator.tenant(), person, Set.of(Role.LEARNER), Channel.UI);
    }

    private static Asker asking(UUID person) {
        return new Asker(Party.LEARNER, person);
    }
}
