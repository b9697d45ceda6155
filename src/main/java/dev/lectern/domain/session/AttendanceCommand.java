package dev.lectern.domain.session;

import dev.lectern.domain.session.AttendanceEvent.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The commands about attendance. */
public sealed interface AttendanceCommand extends SessionCommand {

    /**
     * @param entries the marks of some or all enrolments
     * @param seen how many records of the slot the user saw; a correction of an outdated sheet is refused
     */
    record RecordAttendance(Instant at, UUID sessionId, UUID slotId, List<Entry> entries, int seen)
            implements AttendanceCommand {}
}
