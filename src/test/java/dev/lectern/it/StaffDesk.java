package dev.lectern.it;

import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.ProviderCommand;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A provider of its own for each test that runs inside the server, with the commands that its staff give and what came
 * of them.
 */
@Dependent
class StaffDesk {
    static final int TEN_WEEKS = 70;
    static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(90));

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Caller coordinator = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);

    @Inject
    private Tenants tenants;

    @Inject
    private ProviderService providers;

    @Inject
    private PersonService people;

    @Inject
    private SessionService sessions;

    @Inject
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Inject
    private ReactorProgress reactors;

    @PostConstruct
    void opens() {
        String slug = "d" + tenant.toString().substring(0, 8);
        tenants.create(tenant, slug);
        asSystem(new ProviderCommand.Register(
                LONG_AGO, slug, "A provider", SessionFixture.ZONE, Currency.getInstance("EUR"), Locale.ENGLISH));
    }

    void changesPolicy(Policy seen, Policy policy) {
        asSystem(new ProviderCommand.ChangePolicy(LONG_AGO, seen, policy));
    }

    private void asSystem(ProviderCommand command) {
        providers.handle(Caller.system(tenant), UUID.randomUUID(), command);
    }

    UUID learner(String givenName) {
        UUID person = UUID.randomUUID();
        tell(new PersonCommand.Register(
                LONG_AGO, person, givenName, "Berg", givenName + "@example.org", Locale.ENGLISH, null));
        return person;
    }

    void tell(PersonCommand command) {
        people.handle(coordinator, UUID.randomUUID(), command);
    }

    /** An open session of one-day parts; the first part is this many days from today, in the past if negative. */
    UUID session(int capacity, int inDays, int parts) {
        UUID session = UUID.randomUUID();
        tell(new Schedule(
                LONG_AGO,
                session,
                SessionFixture.COURSE,
                1,
                SessionFixture.ZONE,
                SessionFixture.days(inDays, parts),
                SessionFixture.ON_SITE,
                capacity,
                0,
                null,
                LONG_AGO));
        tell(new Open(LONG_AGO, session));
        return session;
    }

    UUID enrols(UUID session, UUID person) {
        UUID seat = UUID.randomUUID();
        tell(new Enrol(LONG_AGO, session, seat, person, null, person, null));
        return seat;
    }

    void cancels(UUID session, UUID seat) {
        UUID who = UUID.randomUUID();
        tell(new CancelEnrolment(Instant.now(), session, seat, new Asker(Party.PROVIDER, who), "Ill"));
    }

    /** @return the waitlist entry of a new person */
    UUID joins(UUID session) {
        UUID entry = UUID.randomUUID();
        tell(new JoinWaitlist(LONG_AGO, session, entry, UUID.randomUUID(), 1));
        return entry;
    }

    Appended tell(SessionCommand command) {
        return sessions.handle(coordinator, UUID.randomUUID(), command);
    }

    /** Writes these events to a new stream in one append. */
    void given(StreamId stream, List<? extends Event> events) {
        var all = events.stream()
                .map(event -> new NewEvent(UUID.randomUUID(), codec.encode(event)))
                .toList();
        var metadata = Metadata.of(coordinator, UUID.randomUUID());
        journal.append(
                new Append(tenant, null, LONG_AGO, metadata, List.of(new Write(stream, Expected.NO_STREAM, all))));
    }

    <E extends Event> List<Recorded> recorded(StreamId stream, Class<E> type) {
        return journal.read(tenant, stream).recorded().stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .toList();
    }

    <E extends Event> List<E> events(UUID session, Class<E> type) {
        return recorded(Session.stream(session), type).stream()
                .map(Recorded::event)
                .map(type::cast)
                .toList();
    }

    long head() {
        return journal.head(tenant);
    }

    /** Returns when the reactors have nothing left to do. */
    void settles() {
        reactors.settle(tenant);
    }

    long deadlines() {
        return reactors.deadlines(tenant);
    }

    int followsFromTheFirstEventOn(String subscription) {
        return reactors.begin(tenant, subscription);
    }

    void reactorsHearAllAgain() {
        reactors.hearAllAgain(tenant);
    }
}
