package dev.lectern.domain.session;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A session that tests share: two days in Aarhus, ten weeks ahead. */
public final class SessionFixture {
    public static final Instant AT = Instant.parse("2027-01-04T09:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    public static final UUID SESSION = UUID.fromString("5e551011-0000-4000-8000-000000000001");
    public static final UUID COURSE = UUID.fromString("c0055e00-0000-4000-8000-000000000001");
    public static final List<Slot> SLOTS = List.of(day("2027-03-15"), day("2027-03-16"));
    public static final Money PRICE = new Money(new BigDecimal("1450.00"), Currency.getInstance("EUR"));
    public static final Delivery ON_SITE = new Delivery(Delivery.Mode.ONSITE, "Havnegade 4, Aarhus", null);
    public static final Instant DUE = Instant.parse("2027-03-01T11:00:00Z");

    /** No prerequisites, and the policy that applies until a provider changes it. */
    public static final DecisionContext USUAL = DecisionContext.of(Policy.USUAL);

    private SessionFixture() {}

    public static Schedule schedule(UUID sessionId, int capacity) {
        return new Schedule(AT, sessionId, COURSE, 1, ZONE, SLOTS, ON_SITE, capacity, 0, PRICE, DUE);
    }

    public static SessionScheduled scheduled(int capacity) {
        return new SessionScheduled(COURSE, 1, Kind.PUBLIC, null, ZONE, SLOTS, ON_SITE, capacity, 0, PRICE, DUE);
    }

    public static Slot day(String date) {
        return new Slot(
                UUID.nameUUIDFromBytes(date.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                LocalDate.parse(date),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
    }

    /** Consecutive days; the first is this many days from today, in the past if negative. */
    public static List<Slot> days(int inDays, int parts) {
        LocalDate first = LocalDate.now(ZONE).plusDays(inDays);
        return IntStream.range(0, parts)
                .mapToObj(n -> new Slot(UUID.randomUUID(), first.plusDays(n), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
    }
}
