package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Policy.WaitlistMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The small world that random commands come from: a few people, a clock that never goes back, and ids, some of which
 * were used before.
 */
final class RandomWorld {
    private static final int PEOPLE = 7;
    private static final UUID ELSEWHERE = new UUID(0xc, 1);
    private static final List<String> REASONS = List.of(
            "The room is double-booked.",
            "  The trainer’s train: “cancelled” 🚂  ",
            "Žluťoučký \\ \"kůň\"",
            "",
            "   ",
            "x".repeat(501),
            "a bell\u0007",
            "half a sign \ud83d");

    final Random random;
    private final boolean hurried;
    private final WaitlistMode mode;
    private Instant now = SessionFixture.AT;
    private int ids;

    RandomWorld(long seed) {
        random = new Random(seed);
        hurried = random.nextInt(3) == 0;
        mode = pick(WaitlistMode.values());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    UUID fresh(int kind) {
        return new UUID(kind, ++ids);
    }

    /** Nearly always one of the likely ids; otherwise one of the past ids or a new one. */
    UUID of(Collection<UUID> likely, Collection<UUID> past, int kind) {
        List<UUID> live = likely.stream().sorted().toList();
        List<UUID> all = past.stream().sorted().toList();
        if (!live.isEmpty() && chance(88)) return live.get(random.nextInt(live.size()));
        if (!all.isEmpty() && chance(70)) return all.get(random.nextInt(all.size()));
        return fresh(kind);
    }

    /** Nearly always a new id. */
    UUID newId(Collection<UUID> past, int kind) {
        return chance(92) ? fresh(kind) : of(List.of(), past, kind);
    }

    UUID person() {
        return new UUID(0xa, 1 + random.nextInt(PEOPLE));
    }

    /** Nearly always a person with neither a seat nor a place on the waitlist. */
    UUID newcomer(SessionModel seen) {
        UUID person = person();
        for (int again = 0; again < 4 && seen.hasPlace(person); again++) person = person();
        return person;
    }

    Asker asker(Supplier<UUID> likely) {
        if (chance(30)) return new Asker(pick(Party.CLIENT, Party.PROVIDER), person());
        return new Asker(Party.LEARNER, chance(90) ? likely.get() : person());
    }

    String reason() {
        return chance(70) ? REASONS.getFirst() : REASONS.get(random.nextInt(REASONS.size()));
    }

    /** The policy seldom changes; every seventh learner lacks a prerequisite of the course. */
    DecisionContext around(SessionCommand command) {
        Policy usual = Policy.USUAL;
        WaitlistMode either = chance(4) ? pick(WaitlistMode.values()) : mode;
        Policy policy = new Policy(
                usual.holdTtl(),
                usual.offerTtl(),
                usual.promotionCutoff(),
                either,
                14,
                14,
                7,
                75,
                usual.retentionMonths());
        Map<UUID, String> required = Map.of(ELSEWHERE, "Introducing DDD");
        return switch (command) {
            case SeatCommand.Enrol c -> new DecisionContext(policy, standing(required));
            case SeatCommand.Substitute c -> new DecisionContext(policy, standing(required));
            case WaitlistCommand.AnswerOffer c -> new DecisionContext(policy, standing(required));
            default -> DecisionContext.of(policy); // enrols nobody
        };
    }

    private PrerequisiteStanding standing(Map<UUID, String> required) {
        int die = random.nextInt(7);
        if (die == 0) return PrerequisiteStanding.of(required, Map.of(), Map.of());
        if (die == 1)
            return PrerequisiteStanding.of(required, Map.of(ELSEWHERE, "Certificate of 12 March 2026"), Map.of());
        if (die == 2) return PrerequisiteStanding.of(required, Map.of(), Map.of(ELSEWHERE, "Taught it elsewhere."));
        return PrerequisiteStanding.NOTHING_REQUIRED;
    }

    /** Leaves the clock as it is, moves it on, to where something expires, or to where another rule begins. */
    Instant tick(SessionModel seen) {
        int die = random.nextInt(100);
        if (die < 45) return now;
        if (die < 76) now = now.plus(1 + random.nextInt(600_000_000), ChronoUnit.MICROS);
        else if (die < 84) now = next(expiries(seen), Duration.ofMinutes(20));
        else if (die < 92) now = now.plus(Duration.ofMinutes(10 + random.nextInt(1500)));
        else if (die < 94) now = now.plus(Duration.ofDays(1 + random.nextInt(14)));
        else if (hurried && die < 98) now = next(landmarks(seen), Duration.ofHours(1));
        return now;
    }

    private Instant next(Stream<Instant> moments, Duration otherwise) {
        List<Instant> ahead =
                moments.filter(moment -> moment.isAfter(now)).sorted().toList();
        if (ahead.isEmpty()) return now.plus(otherwise);
        Instant moment = ahead.getFirst();
        Instant justBefore = moment.minus(1, ChronoUnit.MICROS);
        return chance(30) && justBefore.isAfter(now) ? justBefore : moment;
    }

    private static Stream<Instant> expiries(SessionModel seen) {
        var moments = new ArrayList<Instant>();
        seen.holds.values().forEach(hold -> moments.add(hold.until()));
        seen.queue.stream().filter(place -> place.offer != null).forEach(place -> moments.add(place.until));
        return moments.stream();
    }

    private static Stream<Instant> landmarks(SessionModel seen) {
        return seen.slots.stream()
                .map(slot -> slot.startsAt(seen.zone))
                .flatMap(starts -> Stream.of(
                        starts.minus(Policy.USUAL.promotionCutoff()), starts.minus(Attendance.OPENS_BEFORE), starts));
    }
}
