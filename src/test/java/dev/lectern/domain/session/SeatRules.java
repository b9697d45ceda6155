package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatCommand.Substitute;
import org.jspecify.annotations.Nullable;

/** The rules about seats, as the model understands them. */
record SeatRules(ModelRules rules) {

    @Nullable
    Boolean refuses(SeatCommand command) {
        return switch (command) {
            case ChangeCapacity c -> changingIsRefused(c);
            case HoldSeats c -> !rules.liveHold(c.holdId()) && holdingIsRefused(c);
            case ReleaseHold c -> false;
            case Enrol c -> enrollingIsRefused(c);
            case Substitute c -> substitutingIsRefused(c);
            case Reconfirm c ->
                rules.notTheirs(c.enrolmentId(), c.asker())
                        || rules.over()
                        || !rules.model().seat(c.enrolmentId()).asked
                        || !c.stays() && rules.model().seat(c.enrolmentId()).answered;
            case CancelEnrolment c ->
                rules.notTheirs(c.enrolmentId(), c.asker())
                        || rules.begun()
                        || rules.model().marks.values().stream().anyMatch(sheet -> sheet.containsKey(c.enrolmentId()));
        };
    }

    @Nullable
    private Boolean changingIsRefused(ChangeCapacity c) {
        boolean refused = c.from() != rules.model().capacity
                || c.to() < Math.max(1, rules.model().minimum)
                || c.to() > 1000
                || c.to() < rules.model().capacity - rules.model().free(rules.clock())
                || c.reason().isBlank();
        return refused ? Boolean.TRUE : null;
    }

    private boolean holdingIsRefused(HoldSeats c) {
        int theirs = rules.model().holds.values().stream()
                .filter(hold -> hold.by().equals(c.bookedBy()) && hold.until().isAfter(rules.clock()))
                .mapToInt(hold -> hold.seats())
                .sum();
        return rules.model().heldOnce.contains(c.holdId())
                || rules.begun()
                || c.seats() < 1
                || !rules.model().waiting().isEmpty()
                || c.seats() > rules.model().free(rules.clock()) + theirs;
    }

    private boolean enrollingIsRefused(Enrol c) {
        boolean outOfHold = c.holdId() != null
                && rules.liveHold(c.holdId())
                && rules.model().hold(c.holdId()).by().equals(c.bookedBy());
        return rules.begun()
                || rules.model().enrolledOnce.contains(c.enrolmentId())
                || c.personId() != null && (rules.hasPlace(c.personId()) || rules.lacksPrerequisites())
                || !outOfHold
                        && (!rules.model().waiting().isEmpty() || rules.model().free(rules.clock()) == 0);
    }

    private boolean substitutingIsRefused(Substitute c) {
        var seat = rules.model().enrolments.get(c.enrolmentId());
        if (seat == null) return true;
        if (c.to().equals(seat.person)) return false;
        boolean marked = rules.model().marks.values().stream().anyMatch(sheet -> sheet.containsKey(c.enrolmentId()));
        return marked || rules.hasPlace(c.to()) || rules.lacksPrerequisites();
    }
}
