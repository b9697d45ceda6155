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

/** Who takes part in what a provider offers: enrolled, waiting, let off, and there. */
final class Participants {
    private final DemoScript script;
    private final DemoProgramme programme;

    Participants(DemoScript script, DemoProgramme programme) {
        this.script = script;
        this.programme = programme;
    }

    void enrol(String name, int day, List<String> learners) {
        for (String learner : learners) {
            UUID person = script.person(learner);
            Instant at = script.day(day).plus(Duration.ofHours(learners.indexOf(learner) * 5L));
            var enrol =
                    new Enrol(at, script.id(name), script.id(name + " seat " + learner), person, null, person, null);
            script.step(
                    at,
                    name + " enrol " + learner,
                    id -> script.stage.sessions.handle(script.themselves(learner, Role.LEARNER), id, enrol));
        }
    }

    void cancel(String name, int day, String learner, String reason) {
        var cancel = new CancelEnrolment(
                script.day(day),
                script.id(name),
                script.id(name + " seat " + learner),
                new Asker(Party.LEARNER, script.person(learner)),
                reason);
        script.step(
                cancel.at(),
                name + " cancel " + learner,
                id -> script.stage.sessions.handle(script.themselves(learner, Role.LEARNER), id, cancel));
    }

    void wait(String name, int day, String learner) {
        UUID person = script.person(learner);
        var join = new JoinWaitlist(script.day(day), script.id(name), script.id(name + " entry " + learner), person, 1);
        script.step(
                join.at(),
                name + " wait " + learner,
                id -> script.stage.sessions.handle(script.themselves(learner, Role.LEARNER), id, join));
    }

    /** Somebody need not have taken what the course requires. */
    void waive(String by, String learner, int day, String code, String reason, String... requiredCodes) {
        for (String required : requiredCodes) {
            var waive = new WaivePrerequisite(
                    script.day(day),
                    script.person(learner),
                    script.id("course " + code),
                    script.id("course " + required),
                    reason,
                    LocalDate.ofInstant(script.day(day), script.zone).plusYears(1));
            script.step(
                    waive.at(),
                    "waive " + code + " " + required + " " + learner,
                    id -> script.stage.people.handle(script.themselves(by, Role.COORDINATOR), id, waive));
        }
    }

    /** Everybody was there all the time, but for some who missed the last part; then it is completed. */
    void took(String by, String name, List<String> learners, List<String> missedTheLast) {
        List<Slot> slots = programme.slots(name);
        for (Slot slot : slots) {
            boolean last = slot.equals(slots.getLast());
            List<Entry> entries = learners.stream()
                    .map(learner -> new Entry(
                            script.id(name + " seat " + learner),
                            last && missedTheLast.contains(learner) ? Mark.ABSENT : Mark.PRESENT))
                    .toList();
            programme.session(
                    by,
                    name + " attendance " + slot.slotId(),
                    new RecordAttendance(slot.startsAt(script.zone), script.id(name), slot.slotId(), entries, 0));
        }
        Instant end = slots.getLast().endsAt(script.zone);
        programme.session(by, name + " complete", new Complete(end, script.id(name)));
    }
}
