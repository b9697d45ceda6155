package dev.lectern.demo;

import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderCommand;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The history of one provider as a list of steps, most of them commands, each at its own time relative to the day on
 * which the demonstration began. All ids are derived from names. Therefore a start that was killed half-way continues
 * where it stopped, and a later start changes nothing.
 */
final class DemoScript {
    private static final UUID NAMES = UUID.fromString("d3305eed-0000-4000-8000-000000000000");

    final DemoStage demoStage;
    private final String slug;
    final ZoneId zone;
    final Currency currency;
    private final TenantId tenant;
    final Instant origin;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    private record Step(Instant at, String name, UUID commandId, Consumer<UUID> act) {}

    DemoScript(DemoStage demoStage, String slug, String name, ZoneId zone, String currency) {
        this.demoStage = demoStage;
        this.slug = slug;
        this.zone = zone;
        this.currency = Currency.getInstance(currency);
        tenant = new TenantId(id("tenant"));
        demoStage.tenants.create(tenant, slug);
        origin = demoStage.journal.read(tenant, Provider.stream(tenant)).recorded().stream()
                .findFirst()
                .map(Recorded::stored)
                .map(first -> first.occurredAt().plus(Duration.ofDays(400)))
                .orElse(Instant.now());
        var register = new ProviderCommand.Register(day(-400), slug, name, zone, this.currency, Locale.ENGLISH);
        step(register.at(), "register", id -> demoStage.providers.handle(Caller.system(tenant), id, register));
    }

    /** Performs the steps in the order of time, except those that were performed before. */
    void play() {
        steps.sort(Comparator.comparing(Step::at));
        for (Step step : steps) {
            if (demoStage.journal.knows(tenant, step.commandId())) continue;
            if (step.name().contains(" enrol ")) demoStage.settle(tenant); // certificates count once the view has them
            step.act().accept(step.commandId());
            if (step.name().equals("register"))
                demoStage.settle(tenant); // views begun on a long journal would be rebuilt in the background
        }
        accounts.forEach(this::openAccount);
    }

    void staff(String name, Role role, int day) {
        person(name, day);
        var roles = new ProviderCommand.SetStaffRoles(day(day).plusSeconds(60), person(name), List.of(role));
        step(roles.at(), "roles " + name, id -> demoStage.providers.handle(Caller.system(tenant), id, roles));
    }

    void person(String name, int day) {
        String[] names = name.split(" ");
        var register = new PersonCommand.Register(
                day(day), person(name), names[0], names[1], DemoPeople.email(name), Locale.ENGLISH, zone);
        step(
                register.at(),
                "register " + name,
                id -> demoStage.people.handle(themselves(name, Role.LEARNER), id, register));
    }

    /** Registers a person with an older version of the event. */
    void personOfOld(String name, int day, int version) {
        String[] names = name.split(" ");
        Fields fields =
                version == 1 ? Fields.of("fullName", name) : Fields.of("givenName", names[0], "familyName", names[1]);
        old(
                day(day),
                "register " + name,
                Person.stream(person(name)),
                "PersonRegistered",
                version,
                fields.with("email", DemoPeople.email(name)));
    }

    /** Writes an event in an older schema version; its id is {@link #event}. */
    void old(Instant at, String name, StreamId stream, String type, int version, Fields fields) {
        write(at, name, stream, demoStage.codec.encode(demoStage.codec.schemas().of(type, version), fields));
    }

    /** Writes an event directly, without a command. */
    void write(Instant at, String name, StreamId stream, Payload payload) {
        step(at, name, commandId -> {
            var write = new Write(stream, Expected.ANY, List.of(new NewEvent(event(name), payload)));
            Metadata by = Metadata.of(new Caller(tenant, null, Set.of(Role.SYSTEM), Channel.IMPORT), commandId);
            demoStage.journal.append(new Append(tenant, commandId, at, by, List.of(write)));
        });
    }

    UUID event(String name) {
        return id("event " + name);
    }

    void account(String name) {
        accounts.add(name);
    }

    private void openAccount(String name) {
        String email = DemoPeople.email(name);
        if (!demoStage.accounts.exists(tenant, email))
            demoStage.accounts.open(tenant, person(name), email, DemoSignIns.PASSWORD);
    }

    void step(Instant at, String name, Consumer<UUID> act) {
        steps.add(new Step(at, name, id(name), act));
    }

    Caller themselves(String name, Role role) {
        return new Caller(tenant, person(name), Set.of(role), Channel.UI);
    }

    UUID person(String name) {
        return id("person " + name);
    }

    UUID id(String name) {
        return Ids.derived(NAMES, slug + "/" + name);
    }

    Instant day(int days) {
        return origin.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Consecutive days of which the first and the last are weekdays. They are moved to later days over a weekend, and
     * to earlier days if they lie in the past.
     */
    List<LocalDate> weekdays(int beginsIn, int days) {
        LocalDate first = LocalDate.ofInstant(origin, zone).plusDays(beginsIn);
        while (!isWeekday(first) || !isWeekday(first.plusDays(days - 1L)))
            first = first.plusDays(beginsIn < 0 ? -1 : 1);
        return first.datesUntil(first.plusDays(days)).toList();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
