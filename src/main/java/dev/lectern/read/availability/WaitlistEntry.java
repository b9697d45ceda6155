package dev.lectern.read.availability;

import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
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

/** A person's entry on the waitlist of a session, open or closed. */
@Entity
@Table(name = "waitlist_entry")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.availability",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class WaitlistEntry {
    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "person_id")
    private UUID personId;

    private int seats;
    private int sequence;

    @Column(name = "joined_at")
    private OffsetDateTime joinedAt;

    @Column(name = "offer_id")
    private @Nullable UUID offerId;

    @Column(name = "expires_at")
    private @Nullable OffsetDateTime expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    protected WaitlistEntry() {}

    WaitlistEntry(UUID sessionId, Instant at, WaitlistJoined e) {
        this.sessionId = sessionId;
        entryId = e.entryId();
        personId = e.personId();
        seats = e.seats();
        sequence = e.sequence();
        joinedAt = at.atOffset(ZoneOffset.UTC);
    }

    void offer(WaitlistOffered e) {
        offerId = e.offerId();
        expiresAt = e.expiresAt().atOffset(ZoneOffset.UTC);
    }

    void close(Outcome how) {
        outcome = how;
    }

    public UUID getEntryId() {
        return entryId;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getPersonId() {
        return personId;
    }

    public int getSeats() {
        return seats;
    }

    public int getSequence() {
        return sequence;
    }

    public Instant getJoinedAt() {
        return joinedAt.toInstant();
    }

    /** Null until seats are offered. */
    public @Nullable UUID getOfferId() {
        return offerId;
    }

    public @Nullable Instant getExpiresAt() {
        return expiresAt == null ? null : expiresAt.toInstant();
    }

    /** Null while the entry is open: the person waits or has an offer. */
    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public boolean isOffered() {
        return outcome == null && offerId != null;
    }

    public boolean isWaiting() {
        return outcome == null && offerId == null;
    }
}
