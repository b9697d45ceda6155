package dev.lectern.domain.session;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;

import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.schema.CannotUpcast;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.PriorEvents;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.journal.schema.UpcastProduct;
import java.util.List;
import java.util.stream.Stream;

/** Upcasters of old attendance events. */
final class AttendanceUpcasters {
    private AttendanceUpcasters() {}

    /** In v1 one mark counted for every part that the session had at that time. */
    static List<UpcastProduct> partByPart(Fields v1, UpcastContext upcastContext) {
        Fields entry = Fields.of("enrolmentId", v1.id("enrolmentId"), "attended", v1.get("attended"));
        return slots(upcastContext.past()).stream()
                .map(slot ->
                        event("AttendanceRecorded", 2, Fields.of("slotId", slot.slotId(), "entries", List.of(entry))))
                .toList();
    }

    private static List<Slot> slots(PriorEvents past) {
        return past.<SessionEvent>last(SessionScheduled.class, SessionRescheduled.class).stream()
                .flatMap(AttendanceUpcasters::slotsOf)
                .findFirst()
                .orElseThrow(() -> new CannotUpcast("No session was scheduled before its attendance was marked."));
    }

    private static Stream<List<Slot>> slotsOf(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> Stream.of(e.slots());
            case SessionRescheduled e -> Stream.of(e.newSlots());
            default -> Stream.of();
        };
    }

    /** An absent learner becomes a no-show: excuses were not recorded yet. */
    static Object marks(Object entries) {
        return ((List<?>) entries)
                .stream()
                        .map(Fields.class::cast)
                        .map(entry -> Fields.of(
                                "enrolmentId",
                                entry.get("enrolmentId"),
                                "mark",
                                entry.get("attended", Boolean.class) ? "PRESENT" : "NO_SHOW"))
                        .toList();
    }
}
