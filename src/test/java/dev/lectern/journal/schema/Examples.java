package dev.lectern.journal.schema;

import dev.lectern.course.CourseEvent.CourseDrafted;
import dev.lectern.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.course.CourseEvent.CoursePublished;
import dev.lectern.course.CourseEvent.CourseRevised;
import dev.lectern.journal.Event;
import dev.lectern.person.PersonEvent.PersonRegistered;
import dev.lectern.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.session.Prereq;
import dev.lectern.session.SessionEvent.CancelledBy;
import dev.lectern.session.SessionEvent.CapacityChanged;
import dev.lectern.session.SessionEvent.EnrolmentCancelled;
import dev.lectern.session.SessionEvent.FeeClass;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import dev.lectern.session.SessionEvent.SessionOpened;
import dev.lectern.session.SessionFixture;
import dev.lectern.tenancy.Role;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One event of each type and version, as the golden files hold it. */
final class Examples {
    private static final UUID ID = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    private static final UUID OTHER = UUID.fromString("0b5fba9e-3d34-4b8e-9a3c-8f4f8d6c3a11");

    static final List<Event> NEWEST = List.of(
            new ProviderRegistered(
                    "aarhus-craft",
                    "Aarhus Craft",
                    ZoneId.of("Europe/Copenhagen"),
                    Currency.getInstance("EUR"),
                    Locale.ENGLISH),
            new StaffRolesChanged(ID, List.of(Role.ADMIN, Role.COORDINATOR)),
            new PersonRegistered(
                    "Søren",
                    "Ågård",
                    "Søren Ågård",
                    "soren@example.org",
                    Locale.forLanguageTag("da"),
                    ZoneId.of("Europe/Copenhagen"),
                    OTHER),
            new CourseDrafted(ID, "CES", "CQRS & Event Sourcing", Locale.ENGLISH),
            new CourseRevised(
                    2,
                    "CQRS & Event Sourcing",
                    "In short.",
                    "One\nTwo",
                    "Developers",
                    4,
                    true,
                    List.of("events", "hands-on"),
                    "Two days."),
            new CoursePrerequisitesSet(List.of(ID, OTHER), List.of()),
            new CoursePublished(2, SessionFixture.PRICE),
            SessionFixture.scheduled(14),
            new SessionOpened(),
            new CapacityChanged(14, 16, "A larger room"),
            new LearnerEnrolled(
                    ID,
                    OTHER,
                    null,
                    OTHER,
                    null,
                    null,
                    SessionFixture.PRICE,
                    new Prereq(Prereq.Status.UNKNOWN, List.of(ID), null)),
            new EnrolmentCancelled(ID, CancelledBy.LEARNER, FeeClass.UNKNOWN, "Ill"));

    static final Map<String, Fields> OLDER = Map.of(
            "PersonRegistered v1", Fields.none().with("fullName", "Søren Ågård").with("email", "soren@example.org"),
            "PersonRegistered v2",
                    Fields.none()
                            .with("givenName", "Søren")
                            .with("familyName", "Ågård")
                            .with("email", "soren@example.org"));

    private Examples() {}
}
