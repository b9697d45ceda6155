package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.money.Money;
import dev.lectern.domain.person.PersonCommand;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionService;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.tenancy.Caller;
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
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Inside the real server: a command goes through its service into the journal, the doorbell rings, and the view shows
 * it.
 */
@InTheServer
class CommandToViewIT {
    @Inject
    OpenSession openSession;

    @Inject
    Tenants tenants;

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

    @Test
    void a_course_is_in_the_catalogue_once_it_is_published() {
        assertThat(catalogue.courses(openSession.tenant)).isEmpty();
        openSession.awaits(
                courses.handle(
                        openSession.coordinator,
                        UUID.randomUUID(),
                        new Publish(SessionFixture.AT, openSession.courseId, 1, SessionFixture.PRICE)),
                CatalogueProjection.VIEW);
        assertThat(catalogue.course(openSession.tenant, openSession.courseId)).hasValueSatisfying(course -> {
            assertThat(course.getAbout().getSummary()).isEqualTo("In short.");
            assertThat(course.getAbout().getPrice()).isEqualTo(SessionFixture.PRICE);
        });
        assertThat(catalogue.datesOf(openSession.tenant, openSession.courseId))
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.isListed()).isTrue();
                    assertThat(date.getSlots()).isEqualTo(SessionFixture.SLOTS);
                    assertThat(date.getZone()).isEqualTo(SessionFixture.ZONE);
                });
    }

    @Test
    void an_enrolment_is_on_the_roster_and_its_seat_is_taken() {
        UUID seat = openSession.enrolAnn();
        assertThat(rosters.of(openSession.tenant, openSession.sessionId))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.enrolmentId()).isEqualTo(seat);
                    assertThat(line.name()).isEqualTo("Ann Berg");
                    assertThat(line.sortName()).isEqualTo("Berg, Ann");
                    assertThat(line.bookedBy()).isEqualTo("Ann Berg");
                });
        assertThat(seats().getFree()).isEqualTo(1);
        var cancel = new CancelEnrolment(
                SessionFixture.AT, openSession.sessionId, seat, new Asker(Party.LEARNER, openSession.ann), "");
        openSession.awaits(
                sessions.handle(openSession.annHerself, UUID.randomUUID(), cancel),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
        assertThat(rosters.of(openSession.tenant, openSession.sessionId)).isEmpty();
        assertThat(seats().getFree()).isEqualTo(2);
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
        courses.handle(
                openSession.coordinator,
                UUID.randomUUID(),
                new Revise(SessionFixture.AT, openSession.courseId, 1, text));
        var dearest = new Money(new BigDecimal("999999999999999.99"), Currency.getInstance("EUR"));
        courses.handle(
                openSession.coordinator,
                UUID.randomUUID(),
                new Publish(SessionFixture.AT, openSession.courseId, 2, dearest));
        openSession.handle(
                new ChangeCapacity(SessionFixture.AT, openSession.sessionId, 2, 1000, longest.substring(0, 500)));
        String name = longest.substring(0, 99);
        var register = new PersonCommand.Register(
                SessionFixture.AT,
                UUID.randomUUID(),
                name,
                name,
                longest.substring(0, 240) + "@example.org",
                Locale.ENGLISH,
                null);
        Appended last = people.handle(openSession.coordinator, UUID.randomUUID(), register);
        openSession.awaits(
                last,
                CatalogueProjection.VIEW,
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW,
                DirectoryProjection.VIEW);
        assertThat(catalogue
                        .course(openSession.tenant, openSession.courseId)
                        .orElseThrow()
                        .getAbout()
                        .getPrice())
                .isEqualTo(dearest);
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        openSession.enrolAnn();
        TenantId other = tenants.bySlug("kanal-akademie").orElseThrow();
        assertThat(rosters.of(other, openSession.sessionId)).isEmpty();
        assertThat(availabilities.of(other, openSession.sessionId)).isEmpty();
        assertThat(catalogue.date(other, openSession.sessionId)).isEmpty();
        assertThat(catalogue.date(openSession.tenant, openSession.sessionId)).isPresent();
    }

    @Test
    void a_learner_enrols_nobody_else_and_changes_no_session() {
        UUID bo = UUID.randomUUID();
        var forBo =
                new Enrol(SessionFixture.AT, openSession.sessionId, UUID.randomUUID(), bo, null, openSession.ann, null);
        assertThatThrownBy(() -> sessions.handle(openSession.annHerself, UUID.randomUUID(), forBo))
                .isInstanceOf(Forbidden.class);
        var change = new ChangeCapacity(SessionFixture.AT, openSession.sessionId, 2, 3, "A chair");
        assertThatThrownBy(() -> sessions.handle(openSession.annHerself, UUID.randomUUID(), change))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sessions.handle(Caller.visitor(openSession.tenant), UUID.randomUUID(), forBo))
                .isInstanceOf(Forbidden.class)
                .hasMessage("Please sign in first.");
    }

    private Availability seats() {
        return availabilities.of(openSession.tenant, openSession.sessionId).orElseThrow();
    }
}
