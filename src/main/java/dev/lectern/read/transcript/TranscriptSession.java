package dev.lectern.read.transcript;

import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.read.catalogue.SlotsConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A session as transcripts need it. */
@Entity
@Table(name = "transcript_session")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.transcript",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class TranscriptSession {
    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "course_revision")
    private int courseRevision;

    @Convert(converter = SlotsConverter.class)
    private List<Slot> slots;

    private boolean completed;

    protected TranscriptSession() {}

    TranscriptSession(UUID sessionId, SessionScheduled e) {
        this.sessionId = sessionId;
        courseId = e.courseId();
        courseRevision = e.courseRevision();
        slots = e.slots();
    }

    void moved(List<Slot> newSlots) {
        slots = newSlots;
    }

    void complete() {
        completed = true;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getCourseId() {
        return courseId;
    }

    public int getCourseRevision() {
        return courseRevision;
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public boolean isCompleted() {
        return completed;
    }
}
