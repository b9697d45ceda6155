package dev.lectern.demo;

import dev.lectern.course.CourseCommand;
import dev.lectern.course.CourseCommand.Draft;
import dev.lectern.course.CourseCommand.Publish;
import dev.lectern.course.CourseCommand.Revise;
import dev.lectern.course.CourseCommand.SetPrerequisites;
import dev.lectern.course.CourseText;
import dev.lectern.journal.Append;
import dev.lectern.journal.Append.NewEvent;
import dev.lectern.journal.Append.Write;
import dev.lectern.journal.Expected;
import dev.lectern.journal.Ids;
import dev.lectern.journal.Metadata;
import dev.lectern.journal.Recorded;
import dev.lectern.journal.schema.Fields;
import dev.lectern.money.Money;
import dev.lectern.person.Person;
import dev.lectern.person.PersonCommand;
import dev.lectern.provider.Provider;
import dev.lectern.provider.ProviderCommand;
import dev.lectern.session.Delivery;
import dev.lectern.session.Prereq;
import dev.lectern.session.SessionCommand;
import dev.lectern.session.SessionCommand.CancelEnrolment;
import dev.lectern.session.SessionCommand.ChangeCapacity;
import dev.lectern.session.SessionCommand.Enrol;
import dev.lectern.session.SessionCommand.Open;
import dev.lectern.session.SessionCommand.Schedule;
import dev.lectern.session.SessionEvent.CancelledBy;
import dev.lectern.session.Slot;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Channel;
import dev.lectern.tenancy.Role;
import dev.lectern.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One provider's history, told as commands, each at its own time before or after the day on which the demonstration began. All ids follow
 * from names, so that a start that was killed half-way goes on where it stopped, and a later start does nothing again.
 */
final class Script {
    private static final UUID NAMES = UUID.fromString("d3305eed-0000-4000-8000-000000000000");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Stage stage;
    private final String slug;
    private final ZoneId zone;
    private final TenantId tenant;
    private final Instant origin;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final Map<String, List<UUID>> required = new HashMap<>();
    private final Map<String, @Nullable Money> prices = new HashMap<>();

    private record Step(Instant at, UUID commandId, Consumer<UUID> act) {}

    Script(Stage stage, String slug, String name, ZoneId zone) {
        this.stage = stage;
        this.slug = slug;
        this.zone = zone;
        tenant = new TenantId(id("tenant"));
        stage.tenants.create(tenant, slug);
        origin = stage.journal.read(tenant, Provider.stream(tenant)).recorded().stream()
                .findFirst()
                .map(Recorded::stored)
                .map(first -> first.occurredAt().plus(Duration.ofDays(400)))
                .orElse(Instant.now());
        var register =
                new ProviderCommand.Register(day(-400), slug, name, zone, Currency.getInstance("EUR"), Locale.ENGLISH);
        step(register.at(), "register", id -> stage.providers.handle(Caller.system(tenant), id, register));
    }

    /** Tells it all, in the order of time. */
    void play() {
        steps.sort(Comparator.comparing(Step::at));
        for (Step step : steps)
            if (!stage.journal.knows(tenant, step.commandId())) step.act().accept(step.commandId());
        accounts.forEach(this::openAccount);
    }

    void staff(String name, Role role, int day) {
        person(name, day);
        var roles = new ProviderCommand.SetStaffRoles(day(day).plusSeconds(60), person(name), List.of(role));
        step(roles.at(), "roles " + name, id -> stage.providers.handle(Caller.system(tenant), id, roles));
    }

    void person(String name, int day) {
        String[] names = name.split(" ");
        var register = new PersonCommand.Register(
                day(day), person(name), names[0], names[1], Troupe.email(name), Locale.ENGLISH, zone);
        step(
                register.at(),
                "register " + name,
                id -> stage.people.handle(themselves(name, Role.LEARNER), id, register));
    }

    /** Somebody who was registered when the event was still at an older version; the bytes are what was written then. */
    void personOfOld(String name, int day, int version) {
        Fields email = Fields.none().with("email", Troupe.email(name));
        String[] names = name.split(" ");
        Fields fields = version == 1
                ? email.with("fullName", name)
                : email.with("givenName", names[0]).with("familyName", names[1]);
        step(day(day), "register " + name, commandId -> {
            var event = new NewEvent(
                    id("event " + name),
                    stage.codec.encode(stage.codec.schemas().of("PersonRegistered", version), fields));
            var write = new Write(Person.stream(person(name)), Expected.NO_STREAM, List.of(event));
            Metadata by = Metadata.of(new Caller(tenant, null, Set.of(Role.SYSTEM), Channel.IMPORT), commandId);
            stage.journal.append(new Append(tenant, commandId, day(day), by, List.of(write)));
        });
    }

    void account(String name) {
        accounts.add(name);
    }

    private void openAccount(String name) {
        String email = Troupe.email(name);
        if (!stage.accounts.exists(tenant, email))
            stage.accounts.open(tenant, person(name), email, DemoSignIns.PASSWORD);
    }

    void course(String by, String code, int day, CourseText text, @Nullable String price, String... requiredCodes) {
        UUID courseId = id("course " + code);
        List<UUID> prerequisites = List.of(requiredCodes).stream()
                .map(required -> id("course " + required))
                .toList();
        required.put(code, prerequisites);
        draft(by, code, day, text);
        course(
                by,
                code + " requires",
                new SetPrerequisites(day(day).plusSeconds(1200), courseId, prerequisites, List.of()));
        Money money = price == null ? null : new Money(new BigDecimal(price), Currency.getInstance("EUR"));
        prices.put(code, money);
        course(by, code + " publish", new Publish(day(day).plusSeconds(1800), courseId, 1, money));
    }

    void draft(String by, String code, int day, CourseText text) {
        UUID courseId = id("course " + code);
        course(by, code + " draft", new Draft(day(day), courseId, code, text.title(), Locale.ENGLISH));
        course(by, code + " revise", new Revise(day(day).plusSeconds(600), courseId, 0, text));
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
        LocalDate first = LocalDate.ofInstant(origin, zone).plusDays(beginsIn);
        while (first.getDayOfWeek().getValue() > 5
                || first.plusDays(days - 1).getDayOfWeek().getValue() > 5) first = first.plusDays(1);
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < days; i++)
            slots.add(new Slot(id(name + " slot " + i), first.plusDays(i), NINE, NINE.plusHours(8)));
        Instant decision = slots.getFirst().startsAt(zone).minus(Duration.ofDays(14));
        var schedule = new Schedule(
                day(scheduledOn),
                id(name),
                id("course " + code),
                1,
                zone,
                slots,
                delivery,
                capacity,
                Math.min(5, capacity),
                prices.get(code),
                decision);
        session(by, name + " schedule", schedule);
    }

    void open(String by, String name, int day) {
        session(by, name + " open", new Open(day(day), id(name)));
    }

    void capacity(String by, String name, int day, int from, int to, String reason) {
        session(by, name + " to " + to, new ChangeCapacity(day(day), id(name), from, to, reason));
    }

    void enrol(String name, String code, int day, List<String> learners) {
        for (String learner : learners) {
            UUID person = person(learner);
            Instant at = day(day).plus(Duration.ofHours(learners.indexOf(learner) * 5L));
            var enrol = new Enrol(
                    at,
                    id(name),
                    id(name + " seat " + learner),
                    person,
                    person,
                    Prereq.unchecked(required.getOrDefault(code, List.of())));
            step(
                    at,
                    name + " enrol " + learner,
                    id -> stage.sessions.handle(themselves(learner, Role.LEARNER), id, enrol));
        }
    }

    void cancel(String name, int day, String learner, String reason) {
        var cancel = new CancelEnrolment(
                day(day), id(name), id(name + " seat " + learner), CancelledBy.LEARNER, person(learner), reason);
        step(
                cancel.at(),
                name + " cancel " + learner,
                id -> stage.sessions.handle(themselves(learner, Role.LEARNER), id, cancel));
    }

    private void course(String by, String name, CourseCommand command) {
        step(command.at(), name, id -> stage.courses.handle(themselves(by, Role.COORDINATOR), id, command));
    }

    private void session(String by, String name, SessionCommand command) {
        step(command.at(), name, id -> stage.sessions.handle(themselves(by, Role.COORDINATOR), id, command));
    }

    private void step(Instant at, String name, Consumer<UUID> act) {
        steps.add(new Step(at, id(name), act));
    }

    private Caller themselves(String name, Role role) {
        return new Caller(tenant, person(name), Set.of(role), Channel.UI);
    }

    private UUID person(String name) {
        return id("person " + name);
    }

    private UUID id(String name) {
        return Ids.derived(NAMES, slug + "/" + name);
    }

    private Instant day(int days) {
        return origin.plus(Duration.ofDays(days)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
