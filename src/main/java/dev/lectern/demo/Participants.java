package dev.lectern.demo;

import dev.lectern.domain.person.PersonCommand.WaivePrerequisite;
import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The participants of the sessions in the demonstration: enrolments, waitlist entries, waivers and attendance. */
final class Participants {
    private final DemoScript demoScript;
    private final DemoProgramme demoProgramme;

    Participants(DemoScript demoScript, DemoProgramme demoProgramme) {
        this.demoScript = demoScript;
        this.demoProgramme = demoProgramme;
    }

    void enrol(String name, int day, List<String> learners) {
        for (String learner : learners) {
            UUID person = demoScript.person(learner);
            Instant at = demoScript.day(day).plus(Duration.ofHours(learners.indexOf(learner) * 5L));
            var enrol = new Enrol(
                    at, demoScript.id(name), demoScript.id(name + " seat " + learner), person, null, person, null);
            demoScript.step(
                    at,
                    name + " enrol " + learner,
                    id -> demoScript.demoStage.sessions.handle(
                            demoScript.themselves(learner, Role.LEARNER), id, enrol));
        }
    }

    void cancel(String name, int day, String learner, String reason) {
        var cancel = new CancelEnrolment(
                demoScript.day(day),
                demoScript.id(name),
                demoScript.id(name + " seat " + learner),
                new Asker(Party.LEARNER, demoScript.person(learner)),
                reason);
        demoScript.step(
                cancel.at(),
                name + " cancel " + learner,
                id -> demoScript.demoStage.sessions.handle(demoScript.themselves(learner, Role.LEARNER), id, cancel));
    }

    void wait(String name, int day, String learner) {
        UUID person = demoScript.person(learner);
        var join = new JoinWaitlist(
                demoScript.day(day), demoScript.id(name), demoScript.id(name + " entry " + learner), person, 1);
        demoScript.step(
                join.at(),
                name + " wait " + learner,
                id -> demoScript.demoStage.sessions.handle(demoScript.themselves(learner, Role.LEARNER), id, join));
    }

    /** Waives required courses for a learner. */
    void waive(String by, String learner, int day, String code, String reason, String... requiredCodes) {
        for (String required : requiredCodes) {
            var waive = new WaivePrerequisite(
                    demoScript.day(day),
                    demoScript.person(learner),
                    demoScript.id("course " + code),
                    demoScript.id("course " + required),
                    reason,
                    LocalDate.ofInstant(demoScript.day(day), demoScript.zone).plusYears(1));
            demoScript.step(
                    waive.at(),
                    "waive " + code + " " + required + " " + learner,
                    id -> demoScript.demoStage.people.handle(demoScript.themselves(by, Role.COORDINATOR), id, waive));
        }
    }

    /**
     * Records attendance and completes the session: all learners were present in every part, except some who missed the
     * last part.
     */
    void took(String by, String name, List<String> learners, List<String> missedTheLast) {
        List<Slot> slots = demoProgramme.slots(name);
        for (Slot slot : slots) {
            boolean last = slot.equals(slots.getLast());
            List<Entry> entries = learners.stream()
                    .map(learner -> new Entry(
                            demoScript.id(name + " seat " + learner),
                            last && missedTheLast.contains(learner) ? Mark.ABSENT : Mark.PRESENT))
                    .toList();
            demoProgramme.session(
                    by,
                    name + " attendance " + slot.slotId(),
                    new RecordAttendance(
                            slot.startsAt(demoScript.zone), demoScript.id(name), slot.slotId(), entries, 0));
        }
        Instant end = slots.getLast().endsAt(demoScript.zone);
        demoProgramme.session(by, name + " complete", new Complete(end, demoScript.id(name)));
    }
}
