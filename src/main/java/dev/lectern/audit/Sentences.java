package dev.lectern.audit;

import dev.lectern.course.CourseEvent;
import dev.lectern.course.CourseEvent.CourseDrafted;
import dev.lectern.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.course.CourseEvent.CoursePublished;
import dev.lectern.course.CourseEvent.CourseRevised;
import dev.lectern.journal.Event;
import dev.lectern.person.PersonEvent;
import dev.lectern.person.PersonEvent.PersonRegistered;
import dev.lectern.provider.ProviderEvent;
import dev.lectern.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.session.SessionEvent;
import dev.lectern.session.SessionEvent.CapacityChanged;
import dev.lectern.session.SessionEvent.EnrolmentCancelled;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import dev.lectern.session.SessionEvent.SessionOpened;
import dev.lectern.session.SessionEvent.SessionScheduled;
import dev.lectern.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an event says, as a sentence that goes on from what it is about: “CQRS & Event Sourcing: published revision 1 at EUR 1,450.00”. */
@RequestScoped
public class Sentences {
    @Inject
    private Names names;

    @Inject
    private Words words;

    String of(Event event) {
        if (event instanceof SessionEvent e) return of(e);
        if (event instanceof CourseEvent e) return of(e);
        if (event instanceof PersonEvent e) return of(e);
        if (event instanceof ProviderEvent e) return of(e);
        throw new IllegalArgumentException(event.getClass() + " belongs to no aggregate that has sentences.");
    }

    private String of(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e ->
                "scheduled for " + words.range(e.slots()) + ", "
                        + words.town(e.delivery().mode(), e.delivery().venue()) + ", with "
                        + words.count(e.capacity(), "seat");
            case SessionOpened e -> "opened for enrolment";
            case CapacityChanged e -> "the seats went from " + e.from() + " to " + e.to() + because(e.reason());
            case LearnerEnrolled e -> enrolled(e);
            case EnrolmentCancelled e -> cancelled(e);
        };
    }

    private String of(CourseEvent event) {
        return switch (event) {
            case CourseDrafted e -> "drafted with the code " + e.code();
            case CourseRevised e -> "revision " + e.revision() + " of the text was saved";
            case CoursePrerequisitesSet e -> buildsOn(e);
            case CoursePublished e ->
                "revision " + e.revision() + " was published, "
                        + (e.listPrice() == null ? "with the price on request" : "at " + words.price(e.listPrice()));
        };
    }

    private String of(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> "registered";
        };
    }

    private String of(ProviderEvent event) {
        return switch (event) {
            case ProviderRegistered e ->
                "registered, with prices in " + e.currency() + " and times in the zone " + e.zone();
            case StaffRolesChanged e ->
                names.person(e.userId())
                        + (e.roles().isEmpty()
                                ? " has no role any more"
                                : " works here as "
                                        + list(e.roles().stream()
                                                .map(Actors::role)
                                                .toList()));
        };
    }

    private String enrolled(LearnerEnrolled e) {
        if (e.personId() == null) return names.person(e.bookedBy()) + " took a seat that is not named yet";
        if (e.bookedBy().equals(e.personId())) return names.person(e.personId()) + " took a seat";
        return names.person(e.bookedBy()) + " enrolled " + names.person(e.personId());
    }

    private String cancelled(EnrolmentCancelled e) {
        String learner = names.learner(e.enrolmentId());
        return switch (e.by()) {
                    case LEARNER -> learner + " gave the seat back";
                    case CLIENT -> "the client cancelled the seat of " + learner;
                    case PROVIDER -> "the provider cancelled the seat of " + learner;
                }
                + because(e.reason());
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

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": “" + reason + "”";
    }
}
