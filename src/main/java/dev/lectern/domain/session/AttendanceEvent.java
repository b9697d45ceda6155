package dev.lectern.domain.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events about attendance: it was recorded or corrected. */
public sealed interface AttendanceEvent extends SessionEvent {

    /**
     * @param entries each mark is valid until a later record of the slot contains the same enrolment
     * @param supersedes if this is a correction, the number of the slot's record, counted from 1, that was the last
     *     before it; otherwise null
     */
    record AttendanceRecorded(
            UUID slotId, List<Entry> entries, @Nullable Integer supersedes) implements AttendanceEvent {}

    record Entry(UUID enrolmentId, Mark mark) {}

    enum Mark {
        PRESENT,
        LATE,
        ABSENT,
        EXCUSED;

        /** A learner who came late has attended. */
        public boolean attended() {
            return this == PRESENT || this == LATE;
        }
    }
}
