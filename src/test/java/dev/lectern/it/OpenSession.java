package dev.lectern.it;

import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.provider.ProviderCommand;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.roster.RosterProjection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A provider with an open session of a course that is not published. For tests that follow a command into views. */
@Dependent
class OpenSession {
    @Inject
    private Tenants tenants;

    @Inject
    private ProviderService providers;

    @Inject
    private PersonService people;

    @Inject
    private CourseService courses;

    @Inject
    private SessionService sessions;

    @Inject
    private Freshness freshness;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final UUID courseId = UUID.randomUUID();
    final UUID sessionId = UUID.randomUUID();
    final UUID ann = UUID.randomUUID();
    final Caller coordinator = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
    final Caller annHerself = new Caller(tenant, ann, Set.of(Role.LEARNER), Channel.UI);

    @PostConstruct
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

    UUID enrolAnn() {
        UUID seat = UUID.randomUUID();
        var enrol = new Enrol(SessionFixture.AT, sessionId, seat, ann, null, ann, null);
        awaits(
                sessions.handle(annHerself, UUID.randomUUID(), enrol),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
        return seat;
    }

    Appended handle(SessionCommand command) {
        return sessions.handle(coordinator, UUID.randomUUID(), command);
    }

    void awaits(Appended appended, String... views) {
        for (int i = 0; i < 10; i++) if (freshness.await(tenant, appended.position(), views)) return;
        throw new AssertionError("The views have not reached " + appended + " after a long while.");
    }
}
