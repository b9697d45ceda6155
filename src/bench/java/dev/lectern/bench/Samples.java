package dev.lectern.bench;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The events that the codec benchmarks measure. */
final class Samples {
    static final TenantPolicy POLICY = new TenantPolicy(Currency.getInstance("CHF"), ZoneId.of("Europe/Zurich"));
    private static final UUID ONE = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    private static final UUID TWO = UUID.fromString("0b5fba9e-3d34-4b8e-9a3c-8f4f8d6c3a11");

    private Samples() {}

    static Event event(String type) {
        return switch (type) {
            case "PersonRegistered" ->
                new PersonRegistered(
                        "Søren",
                        "Ågård",
                        "Søren Ågård",
                        "soren@example.org",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Zurich"),
                        ONE);
            case "LearnerEnrolled" -> enrolled(ONE);
            case "SessionScheduled" -> SessionFixture.scheduled(14);
            case "AttendanceRecorded" ->
                new AttendanceRecorded(
                        ONE,
                        IntStream.range(0, 12)
                                .mapToObj(i -> new Entry(new UUID(i, 1), Mark.PRESENT))
                                .toList(),
                        null);
            default -> throw new IllegalArgumentException(type);
        };
    }

    static Payload newest(EventCodec codec, String type) {
        return codec.encode(event(type));
    }

    private static LearnerEnrolled enrolled(UUID seat) {
        var price = new Money(new BigDecimal("1450"), Currency.getInstance("EUR"));
        return new LearnerEnrolled(
                seat,
                TWO,
                null,
                TWO,
                null,
                null,
                price,
                new PrerequisiteRecord(PrerequisiteRecord.Status.UNKNOWN, List.of(), null));
    }

    static Payload personV1(EventCodec codec) {
        return old(codec, "PersonRegistered", 1, "fullName", "Søren Ågård", "email", "soren@example.org");
    }

    static Payload scheduledV1(EventCodec codec) {
        return old(
                codec,
                "SessionScheduled",
                1,
                "courseId",
                ONE,
                "courseRevision",
                1,
                "date",
                LocalDate.parse("2020-05-04"),
                "days",
                2,
                "location",
                "Godsbanen, Aarhus",
                "trainerId",
                TWO,
                "capacity",
                40,
                "minParticipants",
                4);
    }

    /** The events that v1 reads as, in their newest versions. */
    static List<Payload> scheduledApart(EventCodec codec) {
        return TestHistories.upToDate(codec, POLICY, List.of(scheduledV1(codec))).getFirst().stream()
                .map(codec::encode)
                .toList();
    }

    /**
     * Requests and approvals, enrolments of version 2 and of the newest one, a cancellation by address, marks for the
     * whole session.
     */
    static List<Payload> mixedStream(EventCodec codec, int seats) {
        var stream = new ArrayList<Payload>();
        stream.add(scheduledV1(codec));
        for (int i = 0; i < seats; i++) {
            UUID seat = new UUID(9, i);
            switch (i % 3) {
                case 0 -> {
                    stream.add(old(
                            codec,
                            "SeatRequested",
                            1,
                            "requestId",
                            seat,
                            "personId",
                            seat,
                            "learnerEmail",
                            i + "@example.org"));
                    stream.add(old(codec, "SeatApproved", 1, "requestId", seat, "approvedBy", ONE));
                }
                case 1 ->
                    stream.add(old(
                            codec,
                            "LearnerEnrolled",
                            2,
                            "enrolmentId",
                            seat,
                            "personId",
                            seat,
                            "organisationId",
                            null,
                            "bookedBy",
                            seat));
                default -> stream.add(codec.encode(enrolled(seat)));
            }
        }
        stream.add(old(codec, "VenueChanged", 1, "location", "online"));
        stream.add(old(codec, "EnrolmentCancelled", 1, "learnerEmail", "0@example.org", "reason", "Ill"));
        for (int i = 1; i < seats; i++)
            stream.add(old(codec, "AttendanceMarked", 1, "enrolmentId", new UUID(9, i), "attended", true));
        return stream;
    }

    static List<Payload> todaysStream(EventCodec codec, int seats) {
        return TestHistories.upToDate(codec, POLICY, mixedStream(codec, seats)).stream()
                .flatMap(List::stream)
                .map(codec::encode)
                .toList();
    }

    private static Payload old(EventCodec codec, String type, int version, @Nullable Object... fields) {
        return codec.encode(codec.schemas().of(type, version), Fields.of(fields));
    }
}
