package dev.lectern.demo;

import dev.lectern.course.CourseCommand;
import dev.lectern.course.CourseCommand.Draft;
import dev.lectern.course.CourseCommand.Publish;
import dev.lectern.course.CourseCommand.Revise;
import dev.lectern.course.CourseCommand.SetPrerequisites;
import dev.lectern.course.CourseText;
import dev.lectern.money.Money;
import dev.lectern.session.Asker;
import dev.lectern.session.Delivery;
import dev.lectern.session.Party;
import dev.lectern.session.SeatCommand.CancelEnrolment;
import dev.lectern.session.SeatCommand.ChangeCapacity;
import dev.lectern.session.SeatCommand.Enrol;
import dev.lectern.session.SessionCommand;
import dev.lectern.session.Slot;
import dev.lectern.session.StageCommand.Open;
import dev.lectern.session.StageCommand.Schedule;
import dev.lectern.tenancy.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a provider offers: its courses and their sessions, and who takes part. */
final class Programme {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Script script;
    private final Map<String, List<UUID>> required = new HashMap<>();
    private final Map<String, @Nullable Money> prices = new HashMap<>();

    Programme(Script script) {
        this.script = script;
    }

    void course(String by, String code, int day, CourseText text, @Nullable String price, String... requiredCodes) {
        UUID courseId = script.id("course " + code);
        List<UUID> prerequisites = List.of(requiredCodes).stream()
                .map(required -> script.id("course " + required))
                .toList();
        required.put(code, prerequisites);
        draft(by, code, day, text);
        course(
                by,
                code + " requires",
                new SetPrerequisites(script.day(day).plusSeconds(1200), courseId, prerequisites, List.of()));
        Money money = price == null ? null : new Money(new BigDecimal(price), Currency.getInstance("EUR"));
        prices.put(code, money);
        course(by, code + " publish", new Publish(script.day(day).plusSeconds(1800), courseId, 1, money));
    }

    void draft(String by, String code, int day, CourseText text) {
        UUID courseId = script.id("course " + code);
        course(by, code + " draft", new Draft(script.day(day), courseId, code, text.title(), Locale.ENGLISH));
        course(by, code + " revise", new Revise(script.day(day).plusSeconds(600), courseId, 0, text));
    }

    /** A session that begins so many days after the demonstration did, moved on to a weekday. */
    void session(
            String by,
            String name,
            String code,
            int scheduledOn,
            int beginsIn,
            int days,
            Delivery delivery,
            int capacity) {
        LocalDate first = LocalDate.ofInstant(script.origin, script.zone).plusDays(beginsIn);
        while (first.getDayOfWeek().getValue() > 5
                || first.plusDays(days - 1).getDayOfWeek().getValue() > 5) first = first.plusDays(1);
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < days; i++)
            slots.add(new Slot(script.id(name + " slot " + i), first.plusDays(i), NINE, NINE.plusHours(8)));
        Instant decision = slots.getFirst().startsAt(script.zone).minus(Duration.ofDays(14));
        var schedule = new Schedule(
                script.day(scheduledOn),
                script.id(name),
                script.id("course " + code),
                1,
                script.zone,
                slots,
                delivery,
                capacity,
                Math.min(5, capacity),
                prices.get(code),
                decision);
        session(by, name + " schedule", schedule);
    }

    void open(String by, String name, int day) {
        session(by, name + " open", new Open(script.day(day), script.id(name)));
    }

    void capacity(String by, String name, int day, int from, int to, String reason) {
        session(by, name + " to " + to, new ChangeCapacity(script.day(day), script.id(name), from, to, reason));
    }

    void enrol(String name, String code, int day, List<String> learners) {
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

    private void course(String by, String name, CourseCommand command) {
        script.step(
                command.at(),
                name,
                id -> script.stage.courses.handle(script.themselves(by, Role.COORDINATOR), id, command));
    }

    private void session(String by, String name, SessionCommand command) {
        script.step(
                command.at(),
                name,
                id -> script.stage.sessions.handle(script.themselves(by, Role.COORDINATOR), id, command));
    }
}
