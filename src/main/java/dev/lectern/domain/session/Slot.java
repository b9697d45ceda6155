package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Refused;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One part of a session on one day, in local time of the session's zone. Instants are derived from it. */
public record Slot(UUID slotId, LocalDate date, LocalTime start, LocalTime end) implements Serializable {

    /** If the local time occurs twice on that day, the earlier instant is meant. */
    public Instant startsAt(ZoneId zone) {
        return date.atTime(start).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    public Instant endsAt(ZoneId zone) {
        return date.atTime(end).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    boolean isAtTheTimeOf(Slot other) {
        return date.equals(other.date) && start.equals(other.start) && end.equals(other.end);
    }

    /**
     * Checks the slots of a session.
     *
     * @return the slots in order of time
     * @throws Refused with the day that is wrong
     */
    static List<Slot> checked(List<Slot> slots, ZoneId zone) {
        if (slots.isEmpty()) throw new Refused("A session needs at least one day.");
        if (slots.stream().map(Slot::slotId).distinct().count() < slots.size())
            throw new Refused("Two parts of the session have the same id. Open the page anew.");
        List<Slot> inOrder = slots.stream()
                .sorted(Comparator.comparing(Slot::date).thenComparing(Slot::start))
                .toList();
        for (Slot slot : inOrder) slot.check(zone);
        for (int i = 1; i < inOrder.size(); i++) inOrder.get(i).requireAfter(inOrder.get(i - 1));
        return inOrder;
    }

    private void check(ZoneId zone) {
        if (date.getYear() < 2000 || date.getYear() > 2200)
            throw new Refused(date + " is no day for a session: check the year.");
        if (!start.isBefore(end))
            throw new Refused("On " + date + " the session would end before it begins: check the times.");
        if (!existsIn(zone))
            throw new Refused("On " + date + " the clock in " + zone + " changes and skips that time. Choose another.");
    }

    /** Whether both local times exist on that day: when clocks go forward, an hour is missing. */
    private boolean existsIn(ZoneId zone) {
        return !zone.getRules().getValidOffsets(date.atTime(start)).isEmpty()
                && !zone.getRules().getValidOffsets(date.atTime(end)).isEmpty();
    }

    private void requireAfter(Slot before) {
        if (before.date.equals(date) && start.isBefore(before.end))
            throw new Refused("On " + date + " two parts of the session overlap: check the times.");
    }
}
