package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Streams of old events, as long as one likes, to see what reading them costs. */
public final class OldStreams {
    private static final UUID SOMEBODY = new UUID(7, 7);

    private final EventCodec codec;
    private final List<Payload> stream = new ArrayList<>();

    private OldStreams(EventCodec codec) {
        this.codec = codec;
    }

    /** A session whose upcasters ask for prior events: merges, a change of place, a mark, a cancellation by address. */
    public static List<Payload> asking(EventCodec codec, int events) {
        var streams = new OldStreams(codec);
        streams.schedule();
        for (int i = 0; streams.stream.size() < events; i++) {
            UUID seat = new UUID(9, i);
            String address = i + "@example.org";
            streams.add("SeatRequested", 1, "requestId", seat, "personId", seat, "learnerEmail", address);
            streams.add("SeatApproved", 1, "requestId", seat, "approvedBy", SOMEBODY);
            streams.add("VenueChanged", 1, "location", i % 2 == 0 ? "online" : "Godsbanen, Aarhus");
            streams.add("AttendanceMarked", 1, "enrolmentId", seat, "attended", true);
            streams.add("EnrolmentCancelled", 1, "learnerEmail", address, "reason", "Ill");
        }
        return List.copyOf(streams.stream.subList(0, events));
    }

    /** A session with as many old events, whose upcasters use nothing but the event itself. */
    public static List<Payload> alone(EventCodec codec, int events) {
        var streams = new OldStreams(codec);
        streams.schedule();
        for (int i = 0; streams.stream.size() < events; i++) {
            UUID seat = new UUID(9, i);
            List<Fields> entries = List.of(Fields.of("enrolmentId", seat, "attended", true));
            streams.add("LaptopRentalBooked", 1, "enrolmentId", seat, "days", 1);
            streams.add("LearnerEnrolled", 2, "enrolmentId", seat, "personId", seat, "bookedBy", seat);
            streams.add("WaitlistPromoted", 1, "entryId", seat, "personId", seat, "learnerEmail", i + "@example.org");
            streams.add("AttendanceRecorded", 2, "slotId", SOMEBODY, "entries", entries);
            streams.add("EnrolmentCancelled", 2, "enrolmentId", seat, "reason", "Ill");
        }
        return List.copyOf(streams.stream.subList(0, events));
    }

    /** A person whose name is corrected over and over; each correction asks for the name before. */
    public static List<Payload> corrections(EventCodec codec, int events) {
        var streams = new OldStreams(codec);
        streams.add("PersonRegistered", 1, "fullName", "Anna Berg", "email", "anna@example.org");
        while (streams.stream.size() < events)
            streams.add("PersonCorrected", 1, "fullName", "Anna Maria Berg", "email", null);
        return streams.stream;
    }

    private void schedule() {
        add(
                "SessionScheduled",
                1,
                "courseId",
                SOMEBODY,
                "courseRevision",
                1,
                "date",
                LocalDate.parse("2020-05-04"),
                "days",
                1,
                "location",
                "Godsbanen, Aarhus",
                "trainerId",
                SOMEBODY,
                "capacity",
                40,
                "minParticipants",
                4);
    }

    private void add(String type, int version, @Nullable Object... fields) {
        stream.add(codec.encode(codec.schemas().of(type, version), Fields.of(fields)));
    }
}
