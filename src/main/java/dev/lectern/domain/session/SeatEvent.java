package dev.lectern.domain.session;

import dev.lectern.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events about the seats of a session. */
public sealed interface SeatEvent extends SessionEvent {

    record CapacityChanged(int from, int to, String reason) implements SeatEvent {}

    record SeatsHeld(UUID holdId, int seats, UUID bookedBy, Instant expiresAt) implements SeatEvent {}

    /** The seats that the hold still kept are free again. A hold whose seats were all taken ends without this event. */
    record SeatHoldReleased(UUID holdId, HoldCause cause) implements SeatEvent {}

    /**
     * @param personId null if the learner is not named yet
     * @param holdId the hold from which the seat was taken; null if there was none
     * @param offerId the waitlist's offer from which the seat was taken; null if there was none
     */
    record LearnerEnrolled(
            UUID enrolmentId,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            UUID bookedBy,
            @Nullable UUID holdId,
            @Nullable UUID offerId,
            @Nullable Money price,
            PrerequisiteRecord prereq)
            implements SeatEvent {}

    /** @param from null if the seat had no named learner */
    record LearnerSubstituted(UUID enrolmentId, @Nullable UUID from, UUID to, PrerequisiteRecord prereq)
            implements SeatEvent {}

    record ReconfirmationAnswered(UUID enrolmentId, boolean stays) implements SeatEvent {}

    record EnrolmentCancelled(UUID enrolmentId, Party by, FeeClass feeClass, String reason) implements SeatEvent {}

    enum HoldCause {
        EXPIRED,
        ABANDONED
    }

    /** What a cancellation costs. {@code UNKNOWN}: no rule about fees was in force. */
    enum FeeClass {
        FREE,
        PARTIAL,
        FULL,
        UNKNOWN
    }
}
