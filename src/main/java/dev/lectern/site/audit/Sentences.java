package dev.lectern.site.audit;

import dev.lectern.domain.certificate.CertificateEvent;
import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.course.CodeEvent;
import dev.lectern.domain.course.CodeEvent.CourseCodeTaken;
import dev.lectern.domain.course.CourseEvent;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRetired;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.person.PersonEvent;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.domain.provider.ProviderEvent;
import dev.lectern.domain.provider.ProviderEvent.ProviderPolicyChanged;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.domain.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.site.format.Format;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Describes an event as a sentence that continues after the name of its stream: “CQRS & Event Sourcing: revision 1 was
 * published, at EUR 1,450.00”.
 */
@RequestScoped
public class Sentences {
    @Inject
    private DisplayNames names;

    @Inject
    private Format format;

    @Inject
    private SessionSentences sessions;

    String of(Event event) {
        if (event instanceof SessionEvent e) return sessions.of(e);
        if (event instanceof CourseEvent e) return of(e);
        if (event instanceof CodeEvent e) return of(e);
        if (event instanceof CertificateEvent e) return of(e);
        if (event instanceof PersonEvent e) return of(e);
        if (event instanceof ProviderEvent e) return of(e);
        throw new IllegalArgumentException(event.getClass() + " belongs to no aggregate that has sentences.");
    }

    private String of(CourseEvent event) {
        return switch (event) {
            case CourseDrafted e -> "drafted with the code " + e.code();
            case CourseRevised e -> "revision " + e.revision() + " of the text was saved";
            case CoursePrerequisitesSet e -> buildsOn(e);
            case CoursePublished e ->
                "revision " + e.revision() + " was published, "
                        + (e.listPrice() == null ? "with the price on request" : "at " + format.price(e.listPrice()));
            case CourseRetired e ->
                "retired" + (e.successorId() == null ? "" : ", followed by " + names.course(e.successorId()))
                        + because(e.reason());
        };
    }

    private String of(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> "registered";
            case PersonCorrected e -> "the record was put right";
            case PrerequisiteWaived e ->
                "may take " + names.course(e.courseId()) + " without " + names.course(e.prerequisiteId()) + ", until "
                        + format.shortDate(e.validUntil()) + because(e.reason());
            case PersonalDataErased e -> "personal data were erased" + because(e.basis());
        };
    }

    private String of(CodeEvent event) {
        return switch (event) {
            case CourseCodeTaken e -> e.code() + " is the code of " + names.course(e.courseId());
        };
    }

    private String of(CertificateEvent event) {
        return switch (event) {
            case CertificateAwarded e ->
                "awarded for " + e.attendedSlots() + " of " + e.totalSlots() + " parts of "
                        + names.session(e.sessionId());
            case CertificateRevoked e -> "revoked" + because(e.reason());
        };
    }

    private String of(ProviderEvent event) {
        return switch (event) {
            case ProviderRegistered e ->
                "registered, with prices in " + e.currency() + " and times in the zone " + e.zone();
            case ProviderPolicyChanged e ->
                "the policy was changed: offers stand " + format.duration(e.offerTtl()) + ", seats are held "
                        + format.duration(e.holdTtl()) + ", cancelling is free until "
                        + format.count(e.freeCancelDays(), "day") + " before, a certificate needs "
                        + e.certificateMinPct() + " %";
            case StaffRolesChanged e ->
                names.person(e.userId())
                        + (e.roles().isEmpty()
                                ? " has no role any more"
                                : " works here as "
                                        + list(e.roles().stream()
                                                .map(ActorNames::role)
                                                .toList()));
        };
    }

    private String buildsOn(CoursePrerequisitesSet e) {
        var parts = new ArrayList<String>();
        if (!e.required().isEmpty()) parts.add(courses(e.required()) + " before this course");
        if (!e.recommended().isEmpty()) parts.add(courses(e.recommended()) + " recommended");
        return parts.isEmpty() ? "needs no other course" : "prerequisites set: " + String.join("; ", parts);
    }

    private String courses(List<UUID> ids) {
        return list(ids.stream().map(names::course).toList());
    }

    static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String because(String reason) {
        return reason.isBlank() ? "" : ": “" + reason + "”";
    }
}
