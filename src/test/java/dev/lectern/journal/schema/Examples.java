package dev.lectern.journal.schema;

import dev.lectern.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.course.CodeEvent.CourseCodeTaken;
import dev.lectern.course.CourseEvent.CourseDrafted;
import dev.lectern.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.course.CourseEvent.CoursePublished;
import dev.lectern.course.CourseEvent.CourseRetired;
import dev.lectern.course.CourseEvent.CourseRevised;
import dev.lectern.journal.Event;
import dev.lectern.person.PersonEvent.PersonCorrected;
import dev.lectern.person.PersonEvent.PersonRegistered;
import dev.lectern.person.PersonEvent.PersonalDataErased;
import dev.lectern.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.provider.Policy.WaitlistMode;
import dev.lectern.provider.ProviderEvent.ProviderPolicyChanged;
import dev.lectern.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.session.AttendanceEvent.Entry;
import dev.lectern.session.AttendanceEvent.Mark;
import dev.lectern.session.Delivery;
import dev.lectern.session.Party;
import dev.lectern.session.PlanEvent.Answer;
import dev.lectern.session.PlanEvent.DeliveryChanged;
import dev.lectern.session.PlanEvent.SessionRescheduled;
import dev.lectern.session.PlanEvent.TrainerAnswered;
import dev.lectern.session.PlanEvent.TrainerRequested;
import dev.lectern.session.Prereq;
import dev.lectern.session.SeatEvent.CapacityChanged;
import dev.lectern.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.session.SeatEvent.FeeClass;
import dev.lectern.session.SeatEvent.HoldCause;
import dev.lectern.session.SeatEvent.LearnerEnrolled;
import dev.lectern.session.SeatEvent.LearnerSubstituted;
import dev.lectern.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.session.SeatEvent.SeatHoldReleased;
import dev.lectern.session.SeatEvent.SeatsHeld;
import dev.lectern.session.SessionFixture;
import dev.lectern.session.StageEvent.CancelReason;
import dev.lectern.session.StageEvent.SessionCancelled;
import dev.lectern.session.StageEvent.SessionCompleted;
import dev.lectern.session.StageEvent.SessionConfirmed;
import dev.lectern.session.StageEvent.SessionOpened;
import dev.lectern.session.WaitlistEvent.Outcome;
import dev.lectern.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.tenancy.Role;
import java.time.Duration;
import java.time.LocalDate;
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
            new EnrolmentCancelled(ID, Party.LEARNER, FeeClass.UNKNOWN, "Ill"),
            new ProviderPolicyChanged(
                    Duration.ofMinutes(15),
                    Duration.ofHours(48),
                    Duration.ofHours(24),
                    WaitlistMode.FILL_FIRST,
                    14,
                    10,
                    7,
                    75,
                    120),
            new PersonCorrected("Søren", "Aagaard", "Søren Aagaard", null, null, ZoneId.of("Europe/Berlin")),
            new PrerequisiteWaived(ID, OTHER, "Teaches it", LocalDate.parse("2027-12-31")),
            new PersonalDataErased("Their own wish"),
            new CourseRetired("Nobody asks for it", OTHER),
            new CourseCodeTaken("CES", ID),
            new CertificateAwarded(
                    ID, OTHER, ID, 2, 3, 4, LocalDate.parse("2027-03-16"), "7K2M-09XQ-ZB4T", "Søren Ågård"),
            new CertificateRevoked("Awarded by mistake"),
            new SessionConfirmed(4, true, "Worth it"),
            new SessionCancelled(CancelReason.LOW_NUMBERS, List.of(OTHER)),
            new SessionCompleted(),
            new SessionRescheduled(
                    SessionFixture.SLOTS,
                    List.of(SessionFixture.day("2027-03-17")),
                    SessionFixture.ZONE,
                    SessionFixture.DUE,
                    SessionFixture.DUE,
                    "The trainer is ill"),
            new DeliveryChanged(SessionFixture.ON_SITE, new Delivery(Delivery.Mode.ONLINE, null, "by mail"), "Snow"),
            new TrainerRequested(ID, List.of(OTHER), SessionFixture.DUE),
            new TrainerAnswered(ID, Answer.ACCEPTED),
            new SeatsHeld(ID, 2, OTHER, SessionFixture.DUE),
            new SeatHoldReleased(ID, HoldCause.EXPIRED),
            new LearnerSubstituted(ID, null, OTHER, Prereq.NONE),
            new ReconfirmationAnswered(ID, true),
            new WaitlistJoined(ID, OTHER, 1, 3),
            new WaitlistOffered(ID, OTHER, 1, SessionFixture.DUE),
            new WaitlistEntryClosed(ID, Outcome.EXPIRED),
            new AttendanceRecorded(ID, List.of(new Entry(OTHER, Mark.LATE), new Entry(ID, Mark.ABSENT)), 1));

    static final Map<String, Fields> OLDER = Map.of(
            "PersonRegistered v1", Fields.none().with("fullName", "Søren Ågård").with("email", "soren@example.org"),
            "PersonRegistered v2",
                    Fields.none()
                            .with("givenName", "Søren")
                            .with("familyName", "Ågård")
                            .with("email", "soren@example.org"));

    private Examples() {}
}
