package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Examples.ID;
import static dev.lectern.eventsourcing.journal.schema.Examples.OTHER;
import static dev.lectern.eventsourcing.journal.schema.Examples.REQUEST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of one event of each older version, as they were written. */
final class OlderExamples {
    private static final Map<String, Fields> ALL = Map.ofEntries(
            older("PersonRegistered v1", "fullName", "Søren Ågård", "email", "soren@example.org"),
            older("PersonRegistered v2", "givenName", "Søren", "familyName", "Ågård", "email", "soren@example.org"),
            older("PersonCorrected v1", "fullName", "Søren Peter Ågård", "email", null),
            older("CoursePublished v1", "revision", 2, "price", 1189.995),
            older("CoursePublished v2", "revision", 2, "amount", new BigDecimal("1190.0000"), "currency", "EUR"),
            older("SessionScheduled v1", scheduled("date", LocalDate.parse("2020-05-04"), "days", 2)),
            older(
                    "SessionScheduled v2",
                    scheduled(
                            "startDate", LocalDate.parse("2020-05-04"),
                            "endDate", LocalDate.parse("2020-05-05"),
                            "zone", "Europe/Berlin")),
            older(
                    "SessionScheduled v3",
                    scheduled(
                            "zone",
                            "Europe/Berlin",
                            "slots",
                            List.of(Fields.of(
                                    "slotId", OTHER,
                                    "date", LocalDate.parse("2020-05-04"),
                                    "start", LocalTime.parse("13:00"),
                                    "end", LocalTime.parse("16:30"))),
                            "price",
                            Fields.of("amount", new BigDecimal("800.0000"), "currency", "EUR"))),
            older("VenueChanged v1", "location", "https://meet.example.org/ces"),
            older("SeatRequested v1", "requestId", ID, "personId", OTHER, "learnerEmail", "soren@example.org"),
            older("SeatApproved v1", "requestId", REQUEST, "approvedBy", OTHER),
            older(
                    "LearnerEnrolled v2",
                    "enrolmentId",
                    ID,
                    "personId",
                    null,
                    "organisationId",
                    OTHER,
                    "bookedBy",
                    OTHER),
            older("EnrolmentCancelled v1", "learnerEmail", "Anna@example.org", "reason", "Ill"),
            older("EnrolmentCancelled v2", "enrolmentId", ID, "reason", "Ill"),
            older("WaitlistPromoted v1", "entryId", ID, "personId", OTHER, "learnerEmail", "soren@example.org"),
            older("AttendanceMarked v1", "enrolmentId", ID, "attended", false),
            older(
                    "AttendanceRecorded v2",
                    "slotId",
                    ID,
                    "entries",
                    List.of(Fields.of("enrolmentId", OTHER, "attended", true))),
            older(
                    "AttendanceRecorded v3",
                    "slotId",
                    ID,
                    "entries",
                    List.of(
                            Fields.of("enrolmentId", OTHER, "mark", "NO_SHOW"),
                            Fields.of("enrolmentId", ID, "mark", "EXCUSED")),
                    "supersedes",
                    1),
            older("GoNoGoDecided v1", "decision", "GO", "note", "Worth it"),
            older("LaptopRentalBooked v1", "enrolmentId", ID, "days", 2));

    static Fields of(String version) {
        return Objects.requireNonNull(find(version));
    }

    /** The fields of a version; null if it is the newest of its type. */
    static @Nullable Fields find(String version) {
        return ALL.get(version);
    }

    private static Map.Entry<String, Fields> older(String version, @Nullable Object... fields) {
        return Map.entry(version, fields.length == 1 ? (Fields) fields[0] : Fields.of(fields));
    }

    private static Fields scheduled(Object... when) {
        Fields fields = Fields.of(
                "courseId",
                ID,
                "courseRevision",
                2,
                "location",
                "Godsbanen, Aarhus",
                "trainerId",
                OTHER,
                "capacity",
                14,
                "minParticipants",
                4);
        for (int i = 0; i < when.length; i += 2) fields = fields.with((String) when[i], when[i + 1]);
        return fields;
    }

    private OlderExamples() {}
}
