package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Random events that may precede an event in its stream, with the ids and addresses that the event may refer to. */
final class RandomPriorEvents {
    private final EventCodec codec;
    private final RandomFields random;
    private final List<Payload> events = new ArrayList<>();
    private final List<UUID> requested = new ArrayList<>();
    private final List<String> enrolled = new ArrayList<>();

    RandomPriorEvents(EventCodec codec, RandomFields random, EventSchema last) {
        this.codec = codec;
        this.random = random;
        switch (last.schema().getNamespace()) {
            case "dev.lectern.session" -> session();
            case "dev.lectern.person" -> person();
            default -> {}
        }
    }

    List<Payload> events() {
        return events;
    }

    /** Random fields of a version, which mostly refer to prior events. */
    Fields next(EventSchema version) {
        Fields fields = random.of(version.schema());
        if (random.oneIn(10)) return fields;
        return switch (version.toString()) {
            case "SeatApproved v1" -> fields.with("requestId", random.of(requested));
            case "EnrolmentCancelled v1" -> fields.with("learnerEmail", anyCase(random.of(enrolled)));
            default -> fields;
        };
    }

    private void session() {
        add("SessionScheduled", 1 + random.of(List.of(0, 1, 2, 3)), Fields.of("days", 2, "decision", "GO"));
        for (int i = 0; i < 6; i++) {
            switch (random.of(List.of("seat", "seat", "promotion", "laptop", "venue", "moved", "attendance"))) {
                case "seat" -> seat("p" + random.of(List.of(1, 2, 3)) + "@example.org", random.oneIn(2));
                case "promotion" -> promotion("w" + i + "@example.org");
                case "laptop" -> add("LaptopRentalBooked", 1, Fields.none());
                case "venue" -> add("VenueChanged", 1, Fields.none());
                case "moved" -> add("SessionRescheduled", 1, Fields.none());
                default -> add("AttendanceRecorded", random.of(List.of(2, 3, 4)), Fields.none());
            }
        }
        seat("open@example.org", false);
        seat("taken@example.org", true);
    }

    private void seat(String email, boolean approved) {
        UUID id = random.id();
        add("SeatRequested", 1, Fields.of("requestId", id, "personId", who(email), "learnerEmail", email));
        if (approved) {
            add("SeatApproved", 1, Fields.of("requestId", id));
            enrolled.add(email);
        } else requested.add(id);
    }

    private void promotion(String email) {
        add("WaitlistPromoted", 1, Fields.of("personId", who(email), "learnerEmail", email));
        enrolled.add(email);
    }

    private static UUID who(String email) {
        return Ids.derived(new UUID(0, 2), email);
    }

    private void person() {
        add("PersonRegistered", random.of(List.of(1, 2, 3)), Fields.none());
        if (random.oneIn(2)) add("PersonCorrected", random.of(List.of(1, 2)), Fields.of("fullName", "Anna Maria Berg"));
    }

    /** Adds an event that can be read, with random fields except for the fixed ones. */
    private void add(String type, int version, Fields fixed) {
        EventSchema written = codec.schemas().of(type, version);
        while (true) {
            Fields fields = random.of(written.schema());
            for (String name : fixed.names()) if (fields.has(name)) fields = fields.with(name, fixed.get(name));
            events.add(codec.encode(written, fields));
            if (EveryVersionTest.lastOf(codec, events).unreadable() == null) return;
            events.removeLast();
        }
    }

    private String anyCase(String email) {
        return random.oneIn(2) ? email.toUpperCase(Locale.ROOT) : email;
    }
}
