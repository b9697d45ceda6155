package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.money.Money;
import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.provider.ProviderCommand;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.Rosters;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Inside the real server: a command goes through its service into the journal, the doorbell rings, and the view shows
 * it.
 */
@InTheServer
class CommandToViewIT {
    @Inject
    Tenants tenants;

    @Inject
    DataSource database;

    @Inject
    EventCodec codec;

    @Inject
    ProviderService providers;

    @Inject
    PersonService people;

    @Inject
    CourseService courses;

    @Inject
    SessionService sessions;

    @Inject
    Catalogue catalogue;

    @Inject
    Availabilities availabilities;

    @Inject
    Rosters rosters;

    @Inject
    Freshness freshness;

    @Resource(mappedName = "jms/lectern")
    ConnectionFactory messaging;

    @Resource(mappedName = "jms/doorbell")
    Queue doorbell;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final UUID courseId = UUID.randomUUID();
    private final UUID sessionId = UUID.randomUUID();
    private final UUID ann = UUID.randomUUID();
    private final Caller coordinator = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
    private final Caller annHerself = new Caller(tenant, ann, Set.of(Role.LEARNER), Channel.UI);

    @BeforeEach
    void a_provider_with_an_open_session() {
        String slug = "t" + tenant.toString().substring(0, 8);
        tenants.create(tenant, slug);
        var register = new ProviderCommand.Register(
                SessionFixture.AT,
                slug,
                "A provider",
                SessionFixture.ZONE,
                Currency.getInstance("EUR"),
                Locale.ENGLISH);
        providers.handle(Caller.system(tenant), UUID.randomUUID(), register);
        people.handle(
                annHerself,
                UUID.randomUUID(),
                new PersonCommand.Register(
                        SessionFixture.AT, ann, "Ann", "Berg", "ann@example.org", Locale.ENGLISH, null));
        courses.handle(
                coordinator, UUID.randomUUID(), new Draft(SessionFixture.AT, courseId, "CES", "CQRS", Locale.ENGLISH));
        var text = new CourseText("CQRS", "In short.", "", "", 4, true, List.of(), "");
        courses.handle(coordinator, UUID.randomUUID(), new Revise(SessionFixture.AT, courseId, 0, text));
        var s = SessionFixture.schedule(sessionId, 2);
        handle(new Schedule(
                s.at(), sessionId, courseId, 1, s.zone(), s.slots(), s.delivery(), 2, 0, s.price(), s.decisionDueAt()));
        handle(new Open(SessionFixture.AT, sessionId));
    }

    @Test
    void a_course_is_in_the_catalogue_once_it_is_published() {
        assertThat(catalogue.courses(tenant)).isEmpty();
        awaits(
                courses.handle(
                        coordinator,
                        UUID.randomUUID(),
                        new Publish(SessionFixture.AT, courseId, 1, SessionFixture.PRICE)),
                CatalogueProjection.VIEW);
        assertThat(catalogue.course(tenant, courseId)).hasValueSatisfying(course -> {
            assertThat(course.getAbout().getSummary()).isEqualTo("In short.");
            assertThat(course.getAbout().getPrice()).isEqualTo(SessionFixture.PRICE);
        });
        assertThat(catalogue.datesOf(tenant, courseId)).singleElement().satisfies(date -> {
            assertThat(date.isListed()).isTrue();
            assertThat(date.getSlots()).isEqualTo(SessionFixture.SLOTS);
            assertThat(date.getZone()).isEqualTo(SessionFixture.ZONE);
        });
    }

    @Test
    void an_enrolment_is_on_the_roster_and_its_seat_is_taken() {
        UUID seat = enrolAnn();
        assertThat(rosters.of(tenant, sessionId)).singleElement().satisfies(line -> {
            assertThat(line.enrolmentId()).isEqualTo(seat);
            assertThat(line.name()).isEqualTo("Ann Berg");
            assertThat(line.sortName()).isEqualTo("Berg, Ann");
            assertThat(line.bookedBy()).isEqualTo("Ann Berg");
        });
        assertThat(seats().getFree()).isEqualTo(1);
        var cancel = new CancelEnrolment(SessionFixture.AT, sessionId, seat, new Asker(Party.LEARNER, ann), "");
        awaits(
                sessions.handle(annHerself, UUID.randomUUID(), cancel),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
        assertThat(rosters.of(tenant, sessionId)).isEmpty();
        assertThat(seats().getFree()).isEqualTo(2);
    }

    @Test
    void a_view_catches_up_although_the_ring_is_lost() {
        awaits(handle(new ChangeCapacity(SessionFixture.AT, sessionId, 2, 3, "A chair")), AvailabilityProjection.VIEW);
        var command = new ChangeCapacity(SessionFixture.AT, sessionId, 3, 5, "Two more chairs");
        Appended unheard = new AggregateRepository(new Journal(database, codec, nobodyRings -> {}))
                .execute(
                        coordinator,
                        UUID.randomUUID(),
                        Session.stream(sessionId),
                        command,
                        () -> DecisionInput.alone(Session.decider(SessionFixture.USUAL)));
        awaits(unheard, AvailabilityProjection.VIEW);
        assertThat(seats().getCapacity()).isEqualTo(5);
    }

    @Test
    void rings_that_are_repeated_or_forged_change_nothing() {
        enrolAnn();
        try (JMSContext jms = messaging.createContext()) {
            for (int i = 0; i < 5; i++) jms.createProducer().send(doorbell, tenant.toString());
            jms.createProducer().send(doorbell, "not a tenant");
            jms.createProducer().send(doorbell, UUID.randomUUID().toString());
        }
        awaits(
                handle(new ChangeCapacity(SessionFixture.AT, sessionId, 2, 3, "A chair")),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
        assertThat(seats().getEnrolled()).isEqualTo(1);
        assertThat(seats().getCapacity()).isEqualTo(3);
        assertThat(rosters.of(tenant, sessionId)).hasSize(1);
    }

    @Test
    void what_the_deciders_accept_every_view_can_store() {
        String longest = "\uD83D\uDCDA\u4E66".repeat(6_000);
        var text = new CourseText(
                longest.substring(0, 198),
                longest.substring(0, 999),
                longest,
                longest,
                20,
                true,
                Collections.nCopies(20, longest.substring(0, 60)),
                longest);
        courses.handle(coordinator, UUID.randomUUID(), new Revise(SessionFixture.AT, courseId, 1, text));
        var dearest = new Money(new BigDecimal("999999999999999.99"), Currency.getInstance("EUR"));
        courses.handle(coordinator, UUID.randomUUID(), new Publish(SessionFixture.AT, courseId, 2, dearest));
        handle(new ChangeCapacity(SessionFixture.AT, sessionId, 2, 1000, longest.substring(0, 500)));
        String name = longest.substring(0, 99);
        var register = new PersonCommand.Register(
                SessionFixture.AT,
                UUID.randomUUID(),
                name,
                name,
                longest.substring(0, 240) + "@example.org",
                Locale.ENGLISH,
                null);
        Appended last = people.handle(coordinator, UUID.randomUUID(), register);
        awaits(
                last,
                CatalogueProjection.VIEW,
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW,
                DirectoryProjection.VIEW);
        assertThat(catalogue.course(tenant, courseId).orElseThrow().getAbout().getPrice())
                .isEqualTo(dearest);
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        enrolAnn();
        TenantId other = tenants.bySlug("kanal-akademie").orElseThrow();
        assertThat(rosters.of(other, sessionId)).isEmpty();
        assertThat(availabilities.of(other, sessionId)).isEmpty();
        assertThat(catalogue.date(other, sessionId)).isEmpty();
        assertThat(catalogue.date(tenant, sessionId)).isPresent();
    }

    @Test
    void a_learner_enrols_nobody_else_and_changes_no_session() {
        UUID bo = UUID.randomUUID();
        var forBo = new Enrol(SessionFixture.AT, sessionId, UUID.randomUUID(), bo, null, ann, null);
        assertThatThrownBy(() -> sessions.handle(annHerself, UUID.randomUUID(), forBo))
                .isInstanceOf(Forbidden.class);
        var change = new ChangeCapacity(SessionFixture.AT, sessionId, 2, 3, "A chair");
        assertThatThrownBy(() -> sessions.handle(annHerself, UUID.randomUUID(), change))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sessions.handle(Caller.visitor(tenant), UUID.randomUUID(), forBo))
                .isInstanceOf(Forbidden.class)
                .hasMessage("Please sign in first.");
    }

    private UUID enrolAnn() {
        UUID seat = UUID.randomUUID();
        var enrol = new Enrol(SessionFixture.AT, sessionId, seat, ann, null, ann, null);
        awaits(
                sessions.handle(annHerself, UUID.randomUUID(), enrol),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
        return seat;
    }

    private Availability seats() {
        return availabilities.of(tenant, sessionId).orElseThrow();
    }

    private Appended handle(SessionCommand command) {
        return sessions.handle(coordinator, UUID.randomUUID(), command);
    }

    private void awaits(Appended appended, String... views) {
        for (int i = 0; i < 10; i++) if (freshness.await(tenant, appended.position(), views)) return;
        throw new AssertionError("The views have not reached " + appended + " after a long while.");
    }
}
