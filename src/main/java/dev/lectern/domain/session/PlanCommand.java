package dev.lectern.domain.session;

import dev.lectern.domain.session.PlanEvent.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The commands about when and where a session takes place, and who teaches it. */
public sealed interface PlanCommand extends SessionCommand {

    /**
     * @param seen the slots that the user saw; if they have changed since, the edit is stale
     * @param slots all slots as they should be; one at the same time as before keeps its id
     * @param reconfirmBy until when the people who have a seat are asked to say whether they stay
     */
    record Reschedule(
            Instant at,
            UUID sessionId,
            List<Slot> seen,
            ZoneId zone,
            List<Slot> slots,
            Instant reconfirmBy,
            String reason)
            implements PlanCommand {}

    record ChangeDelivery(Instant at, UUID sessionId, Delivery from, Delivery to, String reason)
            implements PlanCommand {}

    /** @param slotIds the parts that the trainer is asked to teach */
    record RequestTrainer(Instant at, UUID sessionId, UUID trainerId, List<UUID> slotIds, Instant respondBy)
            implements PlanCommand {}

    record AnswerTrainer(Instant at, UUID sessionId, UUID trainerId, Answer answer) implements PlanCommand {}
}
