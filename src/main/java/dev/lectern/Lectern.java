package dev.lectern;

import dev.lectern.domain.certificate.Certificate;
import dev.lectern.domain.certificate.CertificateHistory;
import dev.lectern.domain.certificate.reactors.CertificateAward;
import dev.lectern.domain.course.CodeHistory;
import dev.lectern.domain.course.Course;
import dev.lectern.domain.course.CourseHistory;
import dev.lectern.domain.course.Curriculum;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonHistory;
import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderHistory;
import dev.lectern.domain.session.DecisionContext;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionHistory;
import dev.lectern.domain.session.reactors.HoldExpiry;
import dev.lectern.domain.session.reactors.WaitlistPromotion;
import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.AggregateType.Readers;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.reactors.ReactorType;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.transcript.TranscriptProjection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/**
 * The composition root: lists the aggregates, views and reactors of Lectern. Each is listed here and nowhere else.
 * Registries, pages, operators' commands and tests walk these lists. In the container the lists are injected.
 */
@ApplicationScoped
public class Lectern {
    public static final List<AggregateType> AGGREGATES = List.of(
            new AggregateType(
                    "Sessions", Readers.STAFF, new SessionHistory(), Session.decider(DecisionContext.NOT_ASKED)),
            new AggregateType("Courses", Readers.STAFF, new CourseHistory(), Course.decider(Curriculum.NOT_ASKED)),
            new AggregateType("Course codes", Readers.NOBODY, new CodeHistory(), null),
            new AggregateType("People", Readers.STAFF, new PersonHistory(), Person.decider(false)),
            new AggregateType(
                    "Certificates", Readers.STAFF, new CertificateHistory(), Certificate.decider(Policy.USUAL)),
            new AggregateType("Provider and staff", Readers.ADMINS, new ProviderHistory(), Provider.DECIDER));

    public static final List<ViewType> VIEWS = List.of(
            new ViewType(
                    new AvailabilityProjection(),
                    "Availability",
                    "How many seats are free, who holds one for a while, and who waits."),
            new ViewType(
                    new CatalogueProjection(),
                    "Catalogue",
                    "Courses and their dates, as the public and the staff see them."),
            new ViewType(new DirectoryProjection(), "Directory", "What people are called, and how to reach them."),
            new ViewType(new RosterProjection(), "Roster", "Who has a seat in which session, and who teaches it."),
            new ViewType(
                    new TranscriptProjection(),
                    "Transcript",
                    "What people have attended, and their certificates and waivers."));

    public static final List<ReactorType> REACTORS = List.of(
            new ReactorType(
                    CertificateAward.NAME,
                    "Certificate award",
                    "Awards certificates when a session is completed.",
                    CertificateAward.class),
            new ReactorType(
                    HoldExpiry.NAME, "Hold expiry", "Lets go of seats that were held for too long.", HoldExpiry.class),
            new ReactorType(
                    WaitlistPromotion.NAME,
                    "Waitlist promotion",
                    "Offers a seat that became free to whoever waits first.",
                    WaitlistPromotion.class));

    /** The codec of the events of all aggregates. */
    public static EventCodec codec() {
        return new EventCodec(AGGREGATES.stream().map(AggregateType::history).toList());
    }

    @Produces
    List<AggregateType> aggregates() {
        return AGGREGATES;
    }

    @Produces
    List<ViewType> views() {
        return VIEWS;
    }

    @Produces
    List<ReactorType> reactors() {
        return REACTORS;
    }
}
