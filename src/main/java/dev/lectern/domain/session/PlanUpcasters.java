package dev.lectern.domain.session;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;

import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.schema.CannotUpcast;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.PriorEvents;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.journal.schema.UpcastProduct;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Upcasters of old events about when, where and with which trainer a session takes place. */
final class PlanUpcasters {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final int LONGEST_DAYS = 366;
    private static final Duration DECISION_LEAD = Duration.ofDays(14); // the rule when these events were written

    private PlanUpcasters() {}

    static Fields lastDay(Fields v1) {
        int days = v1.number("days");
        if (days < 1 || days > LONGEST_DAYS) throw new CannotUpcast("A session of " + days + " days has no last day.");
        return v1.with("endDate", v1.get("startDate", LocalDate.class).plusDays(days - 1L));
    }

    /**
     * All sessions had the same timetable: from nine to five. A slot's id is derived from the event and the slot's
     * number.
     */
    static Fields fromNineToFive(Fields v2, UpcastContext upcastContext) {
        LocalDate first = v2.get("startDate", LocalDate.class);
        LocalDate last = v2.get("endDate", LocalDate.class);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS)))
            throw new CannotUpcast("A session from " + first + " to " + last + " has no timetable.");
        var slots = new ArrayList<Fields>();
        for (LocalDate day : first.datesUntil(last.plusDays(1)).toList())
            slots.add(Fields.of(
                    "slotId",
                    Ids.derived(upcastContext.eventId(), String.valueOf(slots.size() + 1)),
                    "date",
                    day,
                    "start",
                    NINE,
                    "end",
                    FIVE));
        return v2.with("slots", slots);
    }

    /**
     * Splits off the trainer and the opening. In v3 a scheduled session was public at once, and the trainer named in it
     * had been asked and had accepted.
     */
    static List<UpcastProduct> trainerApart(Fields v3, UpcastContext upcastContext) {
        var events = new ArrayList<UpcastProduct>();
        events.add(event(
                "SessionScheduled",
                4,
                v3.with("kind", "PUBLIC")
                        .with("delivery", delivery(v3.text("location")))
                        .with("decisionDueAt", start(v3).minus(DECISION_LEAD))));
        if (v3.get("trainerId") != null) {
            Object trainer = v3.id("trainerId");
            List<Object> slots = List.copyOf(
                    v3.each("slots").stream().map(slot -> slot.id("slotId")).toList());
            events.add(event(
                    "TrainerRequested",
                    1,
                    Fields.of("trainerId", trainer, "slotIds", slots, "respondBy", upcastContext.occurredAt())));
            events.add(event("TrainerAnswered", 1, Fields.of("trainerId", trainer, "answer", "ACCEPTED")));
        }
        events.add(event("SessionOpened", 1, Fields.none()));
        return events;
    }

    private static Instant start(Fields v3) {
        List<Fields> slots = v3.each("slots");
        if (slots.isEmpty()) throw new CannotUpcast("A session without a day has no beginning.");
        Fields first = slots.getFirst();
        return first.get("date", LocalDate.class)
                .atTime(first.get("start", LocalTime.class))
                .atZone(ZoneId.of(v3.text("zone")))
                .toInstant();
    }

    /**
     * Derives the delivery from a line of text. A link or “online” is online, “hybrid” is both, any other text is an
     * address.
     */
    static Fields delivery(String location) {
        String place = location.strip();
        String words = place.toLowerCase(Locale.ROOT);
        if (words.startsWith("https://") || words.startsWith("http://"))
            return Fields.of("mode", "ONLINE", "venue", null, "joinRef", place);
        if (words.equals("online")) return Fields.of("mode", "ONLINE", "venue", null, "joinRef", null);
        if (words.equals("hybrid")) return Fields.of("mode", "HYBRID", "venue", null, "joinRef", null);
        return Fields.of("mode", "ONSITE", "venue", place.isEmpty() ? null : place, "joinRef", null);
    }

    static Fields deliverySoFar(Fields changed, PriorEvents past) {
        Delivery last = past.<SessionEvent>last(SessionScheduled.class, DeliveryChanged.class).stream()
                .flatMap(PlanUpcasters::deliveryOf)
                .findFirst()
                .orElseThrow(() -> new CannotUpcast("No session was scheduled before its place was changed."));
        return changed.with(
                "from", Fields.of("mode", last.mode().name(), "venue", last.venue(), "joinRef", last.joinRef()));
    }

    private static Stream<Delivery> deliveryOf(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> Stream.of(e.delivery());
            case DeliveryChanged e -> Stream.of(e.to());
            default -> Stream.of();
        };
    }

    /**
     * Confirmed or cancelled by the decision. Any other decision becomes nothing: a postponed session was moved later,
     * by an event of its own.
     */
    static List<UpcastProduct> goOrNoGo(Fields v1, UpcastContext upcastContext) {
        return switch (v1.text("decision")) {
            case "GO" -> List.of(event("SessionConfirmed", 2, confirmed(v1, upcastContext.past())));
            case "NOGO" ->
                List.of(event("SessionCancelled", 2, Fields.of("reason", "OTHER", "alternatives", List.of())));
            default -> List.of();
        };
    }

    private static Fields confirmed(Fields v1, PriorEvents past) {
        Set<?> enrolled = SeatUpcasters.enrolled(past).keySet();
        int minimum = past.events(SessionScheduled.class).stream()
                .findFirst()
                .map(SessionScheduled::minParticipants)
                .orElseThrow(() -> new CannotUpcast("No session was scheduled before it was decided on."));
        return Fields.of(
                "enrolled",
                enrolled.size(),
                "belowMinimum",
                enrolled.size() < minimum,
                "note",
                v1.get("note") == null ? "" : v1.get("note"));
    }
}
