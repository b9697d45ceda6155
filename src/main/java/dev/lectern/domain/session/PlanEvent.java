package dev.lectern.domain.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The events about the plan of a session: when, where or with which trainers it takes place has changed. */
public sealed interface PlanEvent extends SessionEvent {

    /**
     * @param reconfirmBy until when the people who have a seat may say whether they stay; without an answer they keep
     *     the seat
     */
    record SessionRescheduled(
            List<Slot> oldSlots,
            List<Slot> newSlots,
            ZoneId zone,
            Instant decisionDueAt,
            Instant reconfirmBy,
            String reason)
            implements PlanEvent {}

    record DeliveryChanged(Delivery from, Delivery to, String reason) implements PlanEvent {}

    record TrainerRequested(UUID trainerId, List<UUID> slotIds, Instant respondBy) implements PlanEvent {}

    record TrainerAnswered(UUID trainerId, Answer answer) implements PlanEvent {}

    /** {@code RELEASED}: the trainer had accepted and need not come after all. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        RELEASED
    }
}
