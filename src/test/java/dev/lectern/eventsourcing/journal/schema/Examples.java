package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.course.CodeEvent.CourseCodeTaken;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRetired;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.provider.ProviderEvent.ProviderPolicyChanged;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.domain.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One event of each type and version, as the golden files hold it. */
public final class Examples {
    static final UUID ID = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    static final UUID OTHER = UUID.fromString("0b5fba9e-3d34-4b8e-9a3c-8f4f8d6c3a11");

    public static final List<Event> NEWEST = List.of(
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
                    new PrerequisiteRecord(PrerequisiteRecord.Status.UNKNOWN, List.of(ID), null)),
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
            new LearnerSubstituted(ID, null, OTHER, PrerequisiteRecord.NONE),
            new ReconfirmationAnswered(ID, true),
            new WaitlistJoined(ID, OTHER, 1, 3),
            new WaitlistOffered(ID, OTHER, 1, SessionFixture.DUE),
            new WaitlistEntryClosed(ID, Outcome.EXPIRED),
            new AttendanceRecorded(ID, List.of(new Entry(OTHER, Mark.LATE), new Entry(ID, Mark.ABSENT)), 1));

    static final TenantPolicy POLICY = new TenantPolicy(Currency.getInstance("CHF"), ZoneId.of("Europe/Zurich"));

    static final UUID REQUEST = UUID.fromString("5f0b2f5e-0d0b-4c59-9f0a-1a2b3c4d5e6f");

    /** The example of a version, encoded; random fields if there is none. */
    public static Payload payload(EventCodec codec, EventSchema schema) {
        Fields older = OlderExamples.find(schema.toString());
        if (older != null) return codec.encode(schema, older);
        return NEWEST.stream()
                .map(codec::encode)
                .filter(payload -> payload.schema().equals(schema))
                .findFirst()
                .orElseGet(() -> codec.encode(schema, MadeUp.of(schema.schema(), 0)));
    }

    /** The events before an example in its stream: some upcasters look for them. */
    public static List<Payload> before(EventCodec codec, EventSchema schema) {
        return switch (schema.schema().getNamespace()) {
            case "dev.lectern.person" -> List.of(codec.encode(NEWEST.get(2)));
            case "dev.lectern.session" ->
                List.of(
                        codec.encode(SessionFixture.scheduled(14)),
                        seatRequested(codec, ID, "anna@example.org"),
                        codec.encode(
                                codec.schemas().of("SeatApproved", 1), Fields.of("requestId", ID, "approvedBy", OTHER)),
                        seatRequested(codec, REQUEST, "bo@example.org"));
            default -> List.of();
        };
    }

    private static Payload seatRequested(EventCodec codec, UUID requestId, String email) {
        return codec.encode(
                codec.schemas().of("SeatRequested", 1),
                Fields.of(
                        "requestId", requestId,
                        "personId", Ids.derived(ID, email),
                        "learnerEmail", email));
    }

    private Examples() {}
}
