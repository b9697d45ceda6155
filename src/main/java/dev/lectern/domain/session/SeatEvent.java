package dev.lectern.domain.session;

import dev.lectern.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about the seats has changed. */
public sealed interface SeatEvent extends SessionEvent {

    record CapacityChanged(int from, int to, String reason) implements SeatEvent {}

    record SeatsHeld(UUID holdId, int seats, UUID bookedBy, Instant expiresAt) implements SeatEvent {}

    /** Whatever the hold still kept is free again. A hold whose seats were all taken ends without this. */
    record SeatHoldReleased(UUID holdId, HoldCause cause) implements SeatEvent {}

    /**
     * @param personId null: a seat whose learner is not named yet
     * @param holdId the hold that it came out of, null if there was none
     * @param offerId the waitlist's offer that it came out of, null if there was none
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

    /** @param from null: the seat had not been named */
    record LearnerSubstituted(UUID enrolmentId, @Nullable UUID from, UUID to, PrerequisiteRecord prereq)
            implements SeatEvent {}

    record ReconfirmationAnswered(UUID enrolmentId, boolean stays) implements SeatEvent {}

    record EnrolmentCancelled(UUID enrolmentId, Party by, FeeClass feeClass, String reason) implements SeatEvent {}

    enum HoldCause {
        EXPIRED,
        ABANDONED
    }

    /** What a cancellation costs. {@code UNKNOWN}: no rule was in force that would say. */
    enum FeeClass {
        FREE,
        PARTIAL,
        FULL,
        UNKNOWN
    }
}
