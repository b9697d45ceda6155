package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatCommand.Substitute;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SessionView.Stage;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Random commands as people and timers give them: most make sense in the session's state; some come late, twice or for
 * another person.
 */
final class RandomCommands {
    private static final UUID SESSION = SessionFixture.SESSION;
    private static final int ENROLMENT = 0xe;
    private static final int HOLD = 0xb;
    private static final int PLACE = 0xd;
    private static final int OFFER = 0xf;

    private final RandomWorld world;
    private final RandomPlans plans;

    RandomCommands(long seed) {
        world = new RandomWorld(seed);
        plans = new RandomPlans(world);
    }

    Step next(SessionModel seen) {
        Instant at = world.tick(seen);
        SessionCommand command = command(seen, at);
        return new Step(command, world.around(command));
    }

    /** Little can be asked of a session that is over: it gets a few commands, then no more. */
    boolean areOver(SessionModel seen) {
        return (seen.stage == Stage.CANCELLED || seen.stage == Stage.COMPLETED) && world.chance(20);
    }

    private SessionCommand command(SessionModel seen, Instant at) {
        if (seen.stage == Stage.NONE && world.chance(95)) return plans.schedule(at);
        if (seen.stage == Stage.DRAFT && world.chance(60)) return new StageCommand.Open(at, SESSION);
        boolean under = !seen.slots.isEmpty()
                && !seen.slots
                        .getFirst()
                        .startsAt(seen.zone)
                        .minus(Attendance.OPENS_BEFORE)
                        .isAfter(at);
        if (under && world.chance(60)) return plans.afterwards(seen, at);
        int die = world.random.nextInt(100);
        boolean roomy = seen.waiting().isEmpty() && seen.free(at) > 0;
        if (die < (roomy ? 70 : 46)) return seat(seen, at);
        if (die < 90) return waitlist(seen, at);
        return plans.command(seen, at);
    }

    private SeatCommand seat(SessionModel seen, Instant at) {
        int die = world.random.nextInt(100);
        if (die < 35) return enrol(seen, at);
        if (die < 52) return new HoldSeats(at, SESSION, world.newId(seen.heldOnce, HOLD), seats(), world.person());
        if (die < 57) return new ReleaseHold(at, SESSION, hold(seen), world.pick(HoldCause.values()));
        UUID enrolment = enrolment(seen);
        Asker asker = world.asker(() -> sitter(seen, enrolment));
        if (die < 74) return new CancelEnrolment(at, SESSION, enrolment, asker, "No time 🙁");
        if (die < 82) return new Substitute(at, SESSION, enrolment, world.newcomer(seen));
        boolean asked = seen.enrolments.containsKey(enrolment) && seen.seat(enrolment).asked;
        if (die < (asked ? 95 : 84)) return new Reconfirm(at, SESSION, enrolment, world.chance(50), asker);
        int from = world.chance(90) ? seen.capacity : 3;
        return new ChangeCapacity(at, SESSION, from, from - 2 + world.random.nextInt(5), world.reason());
    }

    private Enrol enrol(SessionModel seen, Instant at) {
        UUID bookedBy = world.newcomer(seen);
        UUID holdId = null;
        if (!seen.holds.isEmpty() && world.chance(60)) {
            holdId = hold(seen);
            if (seen.holds.containsKey(holdId) && world.chance(90))
                bookedBy = seen.hold(holdId).by();
        }
        UUID person = world.chance(12) ? null : world.chance(70) ? bookedBy : world.person();
        UUID organisation = world.chance(10) ? new UUID(0xc, 2) : null;
        return new Enrol(
                at, SESSION, world.newId(seen.enrolledOnce, ENROLMENT), person, organisation, bookedBy, holdId);
    }

    private WaitlistCommand waitlist(SessionModel seen, Instant at) {
        boolean offered = seen.queue.size() > seen.waiting().size();
        int die = world.random.nextInt(100);
        if (die < (offered ? 45 : 6)) return answer(seen, at);
        if (!seen.waiting().isEmpty() && die < 70)
            return new OfferNext(at, SESSION, world.fresh(OFFER), world.chance(40));
        if (die < 92) return join(seen, at);
        if (die < 94) return new OfferNext(at, SESSION, world.fresh(OFFER), world.chance(40));
        UUID entry = world.of(seen.queue.stream().map(place -> place.entry).toList(), seen.joined.keySet(), PLACE);
        return new LeaveWaitlist(at, SESSION, entry, world.asker(() -> waiter(seen, entry)));
    }

    private JoinWaitlist join(SessionModel seen, Instant at) {
        return new JoinWaitlist(at, SESSION, world.newId(seen.joined.keySet(), PLACE), world.newcomer(seen), seats());
    }

    private AnswerOffer answer(SessionModel seen, Instant at) {
        List<UUID> open = seen.queue.stream()
                .filter(place -> place.offer != null)
                .map(place -> Objects.requireNonNull(place.offer))
                .toList();
        UUID offer = world.of(open, seen.offers.keySet(), OFFER);
        UUID entry = seen.offers.getOrDefault(offer, offer);
        return new AnswerOffer(
                at,
                SESSION,
                offer,
                world.chance(75),
                world.newId(seen.enrolledOnce, ENROLMENT),
                world.asker(() -> waiter(seen, entry)));
    }

    private int seats() {
        return world.chance(65) ? 1 : world.random.nextInt(4);
    }

    private UUID hold(SessionModel seen) {
        return world.of(seen.holds.keySet(), seen.heldOnce, HOLD);
    }

    private UUID enrolment(SessionModel seen) {
        return world.of(seen.enrolments.keySet(), seen.enrolledOnce, ENROLMENT);
    }

    private UUID sitter(SessionModel seen, UUID enrolment) {
        var seat = seen.enrolments.get(enrolment);
        return seat == null || seat.person == null ? world.person() : seat.person;
    }

    private UUID waiter(SessionModel seen, UUID entry) {
        return seen.queue.stream()
                .filter(place -> place.entry.equals(entry))
                .findFirst()
                .map(place -> place.person)
                .orElseGet(world::person);
    }
}
