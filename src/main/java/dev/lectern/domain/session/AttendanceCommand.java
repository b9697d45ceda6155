package dev.lectern.domain.session;

import dev.lectern.domain.session.AttendanceEvent.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who was there. */
public sealed interface AttendanceCommand extends SessionCommand {

    /**
     * @param entries the marks of some or all who have a seat
     * @param seen how many records of the slot there were to be seen: a correction must know what it corrects
     */
    record RecordAttendance(Instant at, UUID sessionId, UUID slotId, List<Entry> entries, int seen)
            implements AttendanceCommand {}
}
