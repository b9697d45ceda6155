package dev.lectern.domain.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attendance was taken, or put right. */
public sealed interface AttendanceEvent extends SessionEvent {

    /**
     * @param entries each mark stands until a later record of the slot names the same enrolment
     * @param supersedes the number of the slot's record, counted from 1, that was the last when this corrected it; null if this
     *     corrects nothing
     */
    record AttendanceRecorded(
            UUID slotId, List<Entry> entries, @Nullable Integer supersedes) implements AttendanceEvent {}

    record Entry(UUID enrolmentId, Mark mark) {}

    enum Mark {
        PRESENT,
        LATE,
        ABSENT,
        EXCUSED;

        /** Who came late was there. */
        public boolean attended() {
            return this == PRESENT || this == LATE;
        }
    }
}
