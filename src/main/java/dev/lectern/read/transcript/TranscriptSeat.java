package dev.lectern.read.transcript;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.read.roster.MarksConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A person's seat in a session. The row is deleted if the enrolment is cancelled. */
@Entity
@Table(name = "transcript_seat")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.transcript",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class TranscriptSeat {
    @Id
    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Convert(converter = MarksConverter.class)
    private Map<UUID, Mark> marks = Map.of();

    protected TranscriptSeat() {}

    TranscriptSeat(UUID sessionId, LearnerEnrolled e) {
        this.sessionId = sessionId;
        enrolmentId = e.enrolmentId();
        personId = e.personId();
    }

    void substituted(UUID to) {
        personId = to;
    }

    void marked(UUID slotId, Mark mark) {
        marks = MarksConverter.with(marks, slotId, mark);
    }

    public UUID getSessionId() {
        return sessionId;
    }

    /** The number of parts in which the person was there, late or not. */
    public int getAttended() {
        return (int) marks.values().stream().filter(Mark::attended).count();
    }
}
