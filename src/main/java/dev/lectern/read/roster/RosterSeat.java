package dev.lectern.read.roster;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** An enrolment in a session, active or cancelled. */
@Entity
@Table(name = "roster")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.roster",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class RosterSeat {
    @Id
    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "booked_by")
    private UUID bookedBy;

    @Column(name = "enrolled_at")
    private OffsetDateTime enrolledAt;

    @Column(name = "cancelled_at")
    private @Nullable OffsetDateTime cancelledAt;

    @Enumerated(EnumType.STRING)
    private PrerequisiteRecord.Status prereq;

    private @Nullable String evidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancelled_by")
    private @Nullable Party cancelledBy;

    @Enumerated(EnumType.STRING)
    private Answer reconfirmation = Answer.NOT_ASKED;

    @Convert(converter = MarksConverter.class)
    private Map<UUID, Mark> marks = Map.of();

    /** A person's answer to a change of dates. */
    public enum Answer {
        NOT_ASKED,
        AWAITED,
        STAYS,
        LEAVES
    }

    protected RosterSeat() {}

    RosterSeat(UUID sessionId, Instant at, LearnerEnrolled e) {
        this.sessionId = sessionId;
        enrolmentId = e.enrolmentId();
        personId = e.personId();
        bookedBy = e.bookedBy();
        enrolledAt = at.atOffset(ZoneOffset.UTC);
        prereq = e.prereq().status();
        evidence = e.prereq().evidence();
    }

    void substituted(LearnerSubstituted e) {
        personId = e.to();
        prereq = e.prereq().status();
        evidence = e.prereq().evidence();
    }

    void asked() {
        reconfirmation = Answer.AWAITED;
    }

    void answered(boolean stays) {
        reconfirmation = stays ? Answer.STAYS : Answer.LEAVES;
    }

    void marked(UUID slotId, Mark mark) {
        marks = MarksConverter.with(marks, slotId, mark);
    }

    void cancelled(Instant at, Party by) {
        cancelledAt = at.atOffset(ZoneOffset.UTC);
        cancelledBy = by;
    }

    public UUID getEnrolmentId() {
        return enrolmentId;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public @Nullable UUID getPersonId() {
        return personId;
    }

    public UUID getBookedBy() {
        return bookedBy;
    }

    public Instant getEnrolledAt() {
        return enrolledAt.toInstant();
    }

    public boolean isActive() {
        return cancelledAt == null;
    }

    public PrerequisiteRecord.Status getPrereq() {
        return prereq;
    }

    /** How the prerequisites were met or why they were waived; null if there is no evidence. */
    public @Nullable String getEvidence() {
        return evidence;
    }

    /** Who cancelled the enrolment; null while it is active, and in rows that were written before this was recorded. */
    public @Nullable Party getCancelledBy() {
        return cancelledBy;
    }

    public Answer getReconfirmation() {
        return reconfirmation;
    }

    /** The attendance marks by slot. */
    public Map<UUID, Mark> getMarks() {
        return marks;
    }
}
