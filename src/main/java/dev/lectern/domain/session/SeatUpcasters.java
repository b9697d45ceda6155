package dev.lectern.domain.session;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;

import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.schema.CannotUpcast;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.PriorEvents;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.journal.schema.UpcastProduct;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Upcasters of old events about seats and the waitlist. */
final class SeatUpcasters {
    private SeatUpcasters() {}

    /**
     * Merges a request and its approval: the seat was taken when the request was approved. The audit trail says who
     * approved it.
     */
    static Fields approved(Fields request, Fields approval) {
        return Fields.of(
                "enrolmentId", request.id("requestId"),
                "personId", request.id("personId"),
                "bookedBy", request.id("personId"));
    }

    /** In v1 the person had the seat at once. No offer had been made, so none is in the result. */
    static List<UpcastProduct> promoted(Fields v1, UpcastContext upcastContext) {
        Fields enrolled = Fields.of(
                "enrolmentId", Ids.derived(upcastContext.eventId(), "enrolment"),
                "personId", v1.id("personId"),
                "bookedBy", v1.id("personId"));
        return List.of(
                event("WaitlistEntryClosed", 1, Fields.of("entryId", v1.id("entryId"), "outcome", "ACCEPTED")),
                event("LearnerEnrolled", 2, enrolled));
    }

    /**
     * Finds the enrolment by the e-mail address in a v1 cancellation: of all seats in this session that people with the
     * address have, the one that was taken last.
     */
    static Fields seatOfAddress(Fields v1, PriorEvents past) {
        String address = v1.text("learnerEmail");
        var later = new HashMap<UUID, Optional<UUID>>(); // who had a seat afterwards, empty if nobody
        for (SeatEvent event : past.events(SeatEvent.class).reversed()) {
            switch (event) {
                case LearnerEnrolled e -> {
                    Optional<UUID> learner = later.getOrDefault(e.enrolmentId(), Optional.ofNullable(e.personId()));
                    if (learner.filter(person -> hasAddress(person, address, past))
                            .isPresent()) return v1.with("enrolmentId", e.enrolmentId());
                    later.put(e.enrolmentId(), Optional.empty());
                }
                case LearnerSubstituted e -> later.putIfAbsent(e.enrolmentId(), Optional.of(e.to()));
                case EnrolmentCancelled e -> later.put(e.enrolmentId(), Optional.empty());
                default -> {}
            }
        }
        throw new CannotUpcast("Nobody with the address of this cancellation has a seat before it in the stream. Look"
                + " for the enrolment in its audit trail.");
    }

    private static boolean hasAddress(UUID person, String address, PriorEvents past) {
        return Stream.of("SeatRequested", "WaitlistPromoted")
                .flatMap(type -> past.forms(type, 1, "personId", person).stream())
                .anyMatch(form -> form.text("learnerEmail").equalsIgnoreCase(address));
    }

    /** The enrolments and their learners, in the order in which the seats were taken. */
    static Map<UUID, Optional<UUID>> enrolled(PriorEvents past) {
        var seats = new LinkedHashMap<UUID, Optional<UUID>>();
        for (SeatEvent event : past.events(SeatEvent.class)) {
            switch (event) {
                case LearnerEnrolled e -> seats.put(e.enrolmentId(), Optional.ofNullable(e.personId()));
                case LearnerSubstituted e -> seats.replace(e.enrolmentId(), Optional.of(e.to()));
                case EnrolmentCancelled e -> seats.remove(e.enrolmentId());
                default -> {}
            }
        }
        return seats;
    }
}
