package dev.lectern.demo;

import dev.lectern.domain.course.Course;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events of a provider in older schema versions: each in the version that was current when it was written. */
final class DemoHistory {
    private final DemoScript demoScript;

    DemoHistory(DemoScript demoScript) {
        this.demoScript = demoScript;
    }

    void published(String code, int day, int version, Fields fields) {
        demoScript.old(
                demoScript.day(day),
                code + " published",
                Course.stream(demoScript.id("course " + code)),
                "CoursePublished",
                version,
                fields);
    }

    /** The fields of a session's plan that all versions of its first event have. */
    Fields plan(String code, String location, @Nullable UUID trainer, int capacity) {
        return Fields.of(
                "courseId",
                demoScript.id("course " + code),
                "courseRevision",
                1,
                "location",
                location,
                "trainerId",
                trainer,
                "capacity",
                capacity,
                "minParticipants",
                2);
    }

    /** The events of one session. Each is one hour later than the one before; {@link #on} sets the day. */
    final class Told {
        private final String name;
        private Instant at;
        private int told;

        Told(String name, int day) {
            this.name = name;
            at = demoScript.day(day);
        }

        Told on(int day) {
            at = demoScript.day(day);
            return this;
        }

        Told old(String type, int version, Fields fields) {
            demoScript.old(next(), name + " event " + told, stream(), type, version, fields);
            return this;
        }

        /** Writes an event whose type has not changed since. */
        Told event(Event event) {
            demoScript.write(next(), name + " event " + told, stream(), demoScript.demoStage.codec.encode(event));
            return this;
        }

        /** Writes that a learner requested a seat. */
        Told asked(String learner) {
            return old(
                    "SeatRequested",
                    1,
                    Fields.of(
                            "requestId", seat(learner),
                            "personId", demoScript.person(learner),
                            "learnerEmail", DemoPeople.email(learner)));
        }

        Told approved(String learner) {
            return old(
                    "SeatApproved",
                    1,
                    Fields.of("requestId", seat(learner), "approvedBy", demoScript.person(AltstadtKolleg.COORDINATOR)));
        }

        Told enrolled(String learner) {
            return old(
                    "LearnerEnrolled",
                    2,
                    Fields.of(
                            "enrolmentId", seat(learner),
                            "personId", demoScript.person(learner),
                            "organisationId", null,
                            "bookedBy", demoScript.person(learner)));
        }

        Told marked(String learner, boolean attended) {
            return old("AttendanceMarked", 1, Fields.of("enrolmentId", seat(learner), "attended", attended));
        }

        UUID seat(String learner) {
            return demoScript.id(name + " seat " + learner);
        }

        /** The id that an upcaster derives from the event that was written last. */
        UUID derived(String suffix) {
            return Ids.derived(demoScript.event(name + " event " + told), suffix);
        }

        private StreamId stream() {
            return Session.stream(demoScript.id(name));
        }

        private Instant next() {
            told++;
            at = at.plus(Duration.ofHours(1));
            return at;
        }
    }

    Told session(String name, int day) {
        return new Told(name, day);
    }

    /** The first of two consecutive weekdays near that day. */
    LocalDate date(int day) {
        return demoScript.weekdays(day, 2).getFirst();
    }
}
