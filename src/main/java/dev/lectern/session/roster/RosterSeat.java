package dev.lectern.session.roster;

import dev.lectern.session.Prereq;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A seat that was taken, and perhaps given back. */
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
    private Prereq.Status prereq;

    protected RosterSeat() {}

    RosterSeat(UUID sessionId, Instant at, LearnerEnrolled e) {
        this.sessionId = sessionId;
        enrolmentId = e.enrolmentId();
        personId = e.personId();
        bookedBy = e.bookedBy();
        enrolledAt = at.atOffset(ZoneOffset.UTC);
        prereq = e.prereq().status();
    }

    void cancelled(Instant at) {
        cancelledAt = at.atOffset(ZoneOffset.UTC);
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

    public Prereq.Status getPrereq() {
        return prereq;
    }
}
