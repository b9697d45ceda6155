package dev.lectern.demo;

import dev.lectern.domain.course.CourseCommand;
import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.PlanCommand.AnswerTrainer;
import dev.lectern.domain.session.PlanCommand.RequestTrainer;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.eventsourcing.tenancy.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a provider offers in the demonstration: its courses, their sessions, and the trainers. */
final class DemoProgramme {
    private final DemoScript demoScript;
    private final Map<String, @Nullable Money> prices = new HashMap<>();
    private final Map<String, List<Slot>> slotsOf = new HashMap<>();

    DemoProgramme(DemoScript demoScript) {
        this.demoScript = demoScript;
    }

    void course(String by, String code, int day, CourseText text, @Nullable String price, String... requiredCodes) {
        UUID courseId = demoScript.id("course " + code);
        List<UUID> prerequisites = List.of(requiredCodes).stream()
                .map(required -> demoScript.id("course " + required))
                .toList();
        draft(by, code, day, text);
        course(
                by,
                code + " requires",
                new SetPrerequisites(demoScript.day(day).plusSeconds(1200), courseId, prerequisites, List.of()));
        Money money = price == null ? null : new Money(new BigDecimal(price), demoScript.currency);
        prices.put(code, money);
        course(by, code + " publish", new Publish(demoScript.day(day).plusSeconds(1800), courseId, 1, money));
    }

    void draft(String by, String code, int day, CourseText text) {
        UUID courseId = demoScript.id("course " + code);
        course(by, code + " draft", new Draft(demoScript.day(day), courseId, code, text.title(), Locale.ENGLISH));
        course(by, code + " revise", new Revise(demoScript.day(day).plusSeconds(600), courseId, 0, text));
    }

    /**
     * Schedules a session on weekdays.
     *
     * @param beginsIn days from the day on which the demonstration began; negative before it
     */
    void session(
            String by,
            String name,
            String code,
            int scheduledOn,
            int beginsIn,
            int days,
            Delivery delivery,
            int capacity) {
        session(
                by,
                name,
                code,
                scheduledOn,
                parts(name, demoScript.weekdays(beginsIn, days), 8, 9),
                delivery,
                capacity);
    }

    /** Schedules a session in mornings and afternoons. */
    void inHalfDays(
            String by,
            String name,
            String code,
            int scheduledOn,
            int beginsIn,
            int days,
            Delivery delivery,
            int capacity) {
        session(
                by,
                name,
                code,
                scheduledOn,
                parts(name, demoScript.weekdays(beginsIn, days), 3, 9, 13),
                delivery,
                capacity);
    }

    /** The parts of a session: on each day one for each of the starting hours. */
    private List<Slot> parts(String name, List<LocalDate> days, int hours, int... starts) {
        var slots = new ArrayList<Slot>();
        for (LocalDate day : days)
            for (int start : starts)
                slots.add(new Slot(
                        demoScript.id(name + " slot " + slots.size()),
                        day,
                        LocalTime.of(start, 0),
                        LocalTime.of(start + hours, 0)));
        return slots;
    }

    private void session(
            String by, String name, String code, int scheduledOn, List<Slot> slots, Delivery delivery, int capacity) {
        slotsOf.put(name, slots);
        Instant decision = slots.getFirst().startsAt(demoScript.zone).minus(Duration.ofDays(14));
        var schedule = new Schedule(
                demoScript.day(scheduledOn),
                demoScript.id(name),
                demoScript.id("course " + code),
                1,
                demoScript.zone,
                slots,
                delivery,
                capacity,
                Math.min(5, capacity),
                prices.get(code),
                decision);
        session(by, name + " schedule", schedule);
    }

    void open(String by, String name, int day) {
        session(by, name + " open", new Open(demoScript.day(day), demoScript.id(name)));
    }

    void capacity(String by, String name, int day, int from, int to, String reason) {
        session(by, name + " to " + to, new ChangeCapacity(demoScript.day(day), demoScript.id(name), from, to, reason));
    }

    /** Requests a trainer, who accepts on the following day. */
    void trainer(String by, String name, String trainer, int day) {
        UUID person = demoScript.person(trainer);
        List<Slot> slots = slots(name);
        session(
                by,
                name + " asks " + trainer,
                new RequestTrainer(
                        demoScript.day(day),
                        demoScript.id(name),
                        person,
                        slots.stream().map(Slot::slotId).toList(),
                        slots.getFirst().startsAt(demoScript.zone).minus(Duration.ofDays(1))));
        var answer = new AnswerTrainer(demoScript.day(day + 1), demoScript.id(name), person, PlanEvent.Answer.ACCEPTED);
        demoScript.step(
                answer.at(),
                name + " has " + trainer,
                id -> demoScript.demoStage.sessions.handle(demoScript.themselves(trainer, Role.TRAINER), id, answer));
    }

    void confirm(String by, String name, int day) {
        session(by, name + " go", new Confirm(demoScript.day(day), demoScript.id(name), true, ""));
    }

    List<Slot> slots(String name) {
        return slotsOf.getOrDefault(name, List.of());
    }

    private void course(String by, String name, CourseCommand command) {
        demoScript.step(
                command.at(),
                name,
                id -> demoScript.demoStage.courses.handle(demoScript.themselves(by, Role.COORDINATOR), id, command));
    }

    void session(String by, String name, SessionCommand command) {
        demoScript.step(
                command.at(),
                name,
                id -> demoScript.demoStage.sessions.handle(demoScript.themselves(by, Role.COORDINATOR), id, command));
    }
}
