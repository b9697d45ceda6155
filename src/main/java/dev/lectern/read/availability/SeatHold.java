package dev.lectern.read.availability;

import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Seats that are held for a person who is about to enrol. The row is deleted when the hold ends. */
@Entity
@Table(name = "seat_hold")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.availability",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class SeatHold {
    @Id
    @Column(name = "hold_id")
    private UUID holdId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "booked_by")
    private UUID bookedBy;

    private int seats;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected SeatHold() {}

    SeatHold(UUID sessionId, SeatsHeld e) {
        this.sessionId = sessionId;
        holdId = e.holdId();
        bookedBy = e.bookedBy();
        seats = e.seats();
        expiresAt = e.expiresAt().atOffset(ZoneOffset.UTC);
    }

    boolean isLast() {
        return seats == 1;
    }

    void takeOne() {
        seats--;
    }

    public UUID getHoldId() {
        return holdId;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getBookedBy() {
        return bookedBy;
    }

    public int getSeats() {
        return seats;
    }

    public Instant getExpiresAt() {
        return expiresAt.toInstant();
    }
}
