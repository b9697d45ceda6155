package dev.lectern.read.roster;

import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.eventsourcing.journal.Ids;
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

/** A trainer who was asked to teach a session. */
@Entity
@Table(name = "roster_trainer")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.roster",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class RosterTrainer {
    @Id
    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "trainer_id")
    private UUID trainerId;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    @Column(name = "respond_by")
    private OffsetDateTime respondBy;

    protected RosterTrainer() {}

    RosterTrainer(UUID sessionId, UUID trainerId, Instant respondBy) {
        requestId = id(sessionId, trainerId);
        this.sessionId = sessionId;
        this.trainerId = trainerId;
        this.respondBy = respondBy.atOffset(ZoneOffset.UTC);
    }

    /** The id of the one row for a trainer and a session, however often the trainer is asked. */
    static UUID id(UUID sessionId, UUID trainerId) {
        return Ids.derived(sessionId, trainerId.toString());
    }

    void askedAgain(Instant until) {
        answer = null;
        respondBy = until.atOffset(ZoneOffset.UTC);
    }

    void answered(Answer given) {
        answer = given;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public UUID getTrainerId() {
        return trainerId;
    }

    /** Null if the trainer has not answered yet. */
    public @Nullable Answer getAnswer() {
        return answer;
    }

    public Instant getRespondBy() {
        return respondBy.toInstant();
    }
}
