package dev.lectern.domain.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** When, where or with whom a session takes place has changed. */
public sealed interface PlanEvent extends SessionEvent {

    /** @param reconfirmBy until when those who have a seat may say whether they stay; silence keeps the seat */
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

    /** {@code RELEASED}: had accepted, and need not come after all. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        RELEASED
    }
}
