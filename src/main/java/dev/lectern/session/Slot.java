package dev.lectern.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** One stretch of a session on one day, in the local time of the session's zone; instants are derived. */
public record Slot(UUID slotId, LocalDate date, LocalTime start, LocalTime end) {

    /** A local time that occurs twice takes the earlier offset. */
    public Instant startsAt(ZoneId zone) {
        return date.atTime(start).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    public Instant endsAt(ZoneId zone) {
        return date.atTime(end).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Whether both its times are on the clock that day: in spring an hour is not. */
    boolean existsIn(ZoneId zone) {
        return !zone.getRules().getValidOffsets(date.atTime(start)).isEmpty()
                && !zone.getRules().getValidOffsets(date.atTime(end)).isEmpty();
    }
}
