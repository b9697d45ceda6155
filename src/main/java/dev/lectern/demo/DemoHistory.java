package dev.lectern.demo;

import dev.lectern.domain.course.Course;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a provider wrote before there were commands as they are now: every event in the version of its day. */
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

    /** One session's events, an hour after each other from a day on. */
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

        /** Of a type that has not changed since. */
        Told event(Event event) {
            demoScript.write(next(), name + " event " + told, stream(), demoScript.demoStage.codec.encode(event));
            return this;
        }

        /** A seat was asked for. */
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

        /** The id of what an upcaster makes of the event told last. */
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

    /** The first of two weekdays at about that day. */
    LocalDate date(int day) {
        return demoScript.weekdays(day, 2).getFirst();
    }
}
