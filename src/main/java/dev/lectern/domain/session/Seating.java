package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The enrolments and holds of a session.
 *
 * @param spent the ids of enrolments and holds that have ended, so that no id is used twice
 */
public record Seating(Map<UUID, Enrolment> enrolments, Map<UUID, Hold> holds, Set<UUID> spent) {
    static final Seating EMPTY = new Seating(Map.of(), Map.of(), Set.of());

    /** @param personId empty if the learner is not named yet */
    public record Enrolment(Optional<UUID> personId, Reconfirmation reconfirmation) {
        boolean isOf(UUID person) {
            return personId.equals(Optional.of(person));
        }
    }

    /** The state of a learner's answer to a change of dates. Without an answer the learner keeps the seat. */
    enum Reconfirmation {
        NOT_ASKED,
        AWAITED,
        GIVEN
    }

    /** @param seats how many of its seats are left */
    record Hold(int seats, UUID bookedBy, Instant expiresAt) {}

    int held() {
        return holds.values().stream().mapToInt(Hold::seats).sum();
    }

    boolean isSpent(UUID id) {
        return spent.contains(id);
    }

    Optional<Map.Entry<UUID, Hold>> holdOf(UUID bookedBy) {
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().bookedBy().equals(bookedBy))
                .findFirst();
    }

    /** @return the hold, if it is live and belongs to this person */
    Optional<UUID> holdOf(UUID bookedBy, @Nullable UUID holdId) {
        return holdOf(bookedBy).map(Map.Entry::getKey).filter(id -> id.equals(holdId));
    }

    Seating awaitingAnswers() {
        var asked = new LinkedHashMap<UUID, Enrolment>();
        enrolments.forEach((id, e) -> asked.put(id, new Enrolment(e.personId(), Reconfirmation.AWAITED)));
        return new Seating(asked, holds, spent);
    }

    Seating after(SeatEvent event) {
        return switch (event) {
            case CapacityChanged e -> this;
            case SeatsHeld e -> withHold(e.holdId(), new Hold(e.seats(), e.bookedBy(), e.expiresAt()));
            case SeatHoldReleased e -> new Seating(enrolments, without(holds, e.holdId()), spending(e.holdId()));
            case LearnerEnrolled e -> enrolled(e);
            case LearnerSubstituted e ->
                changed(e.enrolmentId(), old -> new Enrolment(Optional.of(e.to()), old.reconfirmation()));
            case ReconfirmationAnswered e ->
                changed(e.enrolmentId(), old -> new Enrolment(old.personId(), Reconfirmation.GIVEN));
            case EnrolmentCancelled e ->
                new Seating(without(enrolments, e.enrolmentId()), holds, spending(e.enrolmentId()));
        };
    }

    private Seating enrolled(LearnerEnrolled e) {
        Seating seated =
                changed(e.enrolmentId(), new Enrolment(Optional.ofNullable(e.personId()), Reconfirmation.NOT_ASKED));
        Hold hold = e.holdId() == null ? null : holds.get(e.holdId());
        if (e.holdId() == null || hold == null) return seated;
        return hold.seats() > 1
                ? seated.withHold(e.holdId(), new Hold(hold.seats() - 1, hold.bookedBy(), hold.expiresAt()))
                : new Seating(seated.enrolments, without(holds, e.holdId()), spending(e.holdId()));
    }

    private Seating changed(UUID enrolmentId, UnaryOperator<Enrolment> change) {
        Enrolment enrolment = enrolments.get(enrolmentId);
        return enrolment == null ? this : changed(enrolmentId, change.apply(enrolment));
    }

    private Seating changed(UUID enrolmentId, Enrolment enrolment) {
        var changed = new LinkedHashMap<>(enrolments);
        changed.put(enrolmentId, enrolment);
        return new Seating(changed, holds, spent);
    }

    private Seating withHold(UUID holdId, Hold hold) {
        var changed = new LinkedHashMap<>(holds);
        changed.put(holdId, hold);
        return new Seating(enrolments, changed, spent);
    }

    private static <T> Map<UUID, T> without(Map<UUID, T> all, UUID id) {
        var left = new LinkedHashMap<>(all);
        left.remove(id);
        return left;
    }

    private Set<UUID> spending(UUID id) {
        var more = new HashSet<>(spent);
        more.add(id);
        return more;
    }
}
