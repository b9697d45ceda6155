package dev.lectern.domain.session;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema history of the session's events. A session was first a day and a number of days, then two days in a time
 * zone, then slots. Its location was a line of text. Its trainer was part of the schedule. Seats were requested and
 * approved, and learners were known by their e-mail address. People on the waitlist were given a seat outright.
 * Attendance was one mark for the whole session. The decision whether a session goes ahead was one event with three
 * answers. Laptops could be rented.
 */
public class SessionHistory implements History {
    @Override
    public String category() {
        return "session";
    }

    @Override
    public Class<? extends Event> events() {
        return SessionEvent.class;
    }

    /**
     * A promoted person had a seat at once and no offer had been made, so no upcaster leads from the old event to the
     * offer.
     */
    @Override
    public Map<String, String> formerNames() {
        return Map.of("WaitlistOffered", "WaitlistPromoted");
    }

    @Override
    public Set<String> personal() {
        return Set.of("learnerEmail", "reason", "note", "evidence");
    }

    @Override
    public List<Upcaster> upcasters() {
        var all = new ArrayList<Upcaster>();
        all.addAll(plan());
        all.addAll(seats());
        all.addAll(attendance());
        return all;
    }

    private static List<Upcaster> plan() {
        return List.of(
                from("SessionScheduled", 1)
                        .to("SessionScheduled", 2)
                        .byPolicy(
                                TenantPolicy.class,
                                (old, policy) -> old.with("zone", policy.zone().getId()))
                        .rename("date", "startDate")
                        .change(PlanUpcasters::lastDay),
                from("SessionScheduled", 2).to("SessionScheduled", 3).derive(PlanUpcasters::fromNineToFive),
                from("SessionScheduled", 3)
                        .to("SessionScheduled", 4)
                        .and("TrainerRequested", 1)
                        .and("TrainerAnswered", 1)
                        .and("SessionOpened", 1)
                        .split(PlanUpcasters::trainerApart),
                from("VenueChanged", 1)
                        .to("DeliveryChanged", 2)
                        .set("reason", "")
                        .change(old -> old.with("to", PlanUpcasters.delivery(old.text("location"))))
                        .inContext(PlanUpcasters::deliverySoFar),
                from("GoNoGoDecided", 1)
                        .to("SessionConfirmed", 2)
                        .and("SessionCancelled", 2)
                        .splitBy("decision", PlanUpcasters::goOrNoGo));
    }

    private static List<Upcaster> seats() {
        var all = new ArrayList<>(from("SeatRequested", 1)
                .and("SeatApproved", 1)
                .to("LearnerEnrolled", 2)
                .merge("requestId", SeatUpcasters::approved));
        all.add(from("LearnerEnrolled", 2)
                .to("LearnerEnrolled", 3)
                .set("prereq", Fields.of("status", "UNKNOWN", "missing", List.of(), "evidence", null))
                .back(enrolled -> enrolled));
        all.add(from("EnrolmentCancelled", 1).to("EnrolmentCancelled", 2).inContext(SeatUpcasters::seatOfAddress));
        all.add(from("EnrolmentCancelled", 2)
                .to("EnrolmentCancelled", 3)
                .set("by", "LEARNER")
                .set("feeClass", "UNKNOWN")
                .back(cancelled -> cancelled));
        all.add(from("WaitlistPromoted", 1)
                .to("WaitlistEntryClosed", 1)
                .and("LearnerEnrolled", 2)
                .split(SeatUpcasters::promoted));
        all.add(from("LaptopRentalBooked", 1).drop("laptops are not rented out any more"));
        return all;
    }

    private static List<Upcaster> attendance() {
        return List.of(
                from("AttendanceMarked", 1).to("AttendanceRecorded", 2).split(AttendanceUpcasters::partByPart),
                from("AttendanceRecorded", 2).to("AttendanceRecorded", 3).retype("entries", AttendanceUpcasters::marks),
                from("AttendanceRecorded", 3)
                        .to("AttendanceRecorded", 4)
                        .renameValue("entries.mark", "NO_SHOW", "ABSENT"));
    }
}
