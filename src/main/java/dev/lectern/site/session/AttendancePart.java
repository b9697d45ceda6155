package dev.lectern.site.session;

import dev.lectern.domain.session.Attendance;
import dev.lectern.domain.session.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A part of a session and how much of its attendance is recorded.
 *
 * @param number counted from 1
 * @param zone the zone of the session
 * @param records how many times attendance was recorded for the part
 * @param marked how many seats have a mark
 * @param seats how many seats are taken
 * @param now the instant that these numbers describe
 */
public record AttendancePart(int number, Slot slot, ZoneId zone, int records, int marked, int seats, Instant now) {
    public UUID id() {
        return slot.slotId();
    }

    /** Whether attendance can be recorded yet: from some time before the part begins. */
    public boolean isOpen() {
        return !opensAt().isAfter(now);
    }

    boolean isUnderWay() {
        return isOpen() && slot.endsAt(zone).isAfter(now);
    }

    boolean hasBegun() {
        return !slot.startsAt(zone).isAfter(now);
    }

    public boolean isMarked() {
        return isOpen() && marked == seats;
    }

    public Instant startsAt() {
        return slot.startsAt(zone);
    }

    private Instant opensAt() {
        return Attendance.opensAt(slot, zone);
    }

    public LocalDate opensOn() {
        return LocalDate.ofInstant(opensAt(), zone);
    }

    public LocalTime opens() {
        return LocalTime.ofInstant(opensAt(), zone);
    }

    /** “3 of 3 marked”, “Opens 08:45”. */
    public String words() {
        return isOpen() ? marked + " of " + seats + " marked" : "Opens " + opens();
    }

    /** The CSS class for {@link #words}. */
    public String status() {
        if (!isOpen() || marked == 0) return "status-none";
        return isMarked() ? "status-published" : "status-draft";
    }
}
