package dev.lectern.domain.session;

import static dev.lectern.domain.session.Session.LONGEST_REASON;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.session.PlanCommand.ChangeDelivery;
import dev.lectern.domain.session.PlanCommand.Reschedule;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TextRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a session: when and where it takes place, from how many participants on, and at what price. */
public record Plan(
        UUID courseId,
        int courseRevision,
        ZoneId zone,
        List<Slot> slots,
        Delivery delivery,
        int minParticipants,
        @Nullable Money price) {

    static Plan of(SessionScheduled e) {
        return new Plan(
                e.courseId(), e.courseRevision(), e.zone(), e.slots(), e.delivery(), e.minParticipants(), e.price());
    }

    static SessionScheduled schedule(Schedule s) {
        List<Slot> inOrder = Slot.checked(s.slots(), s.zone());
        Seats.requireCapacity(s.capacity());
        if (s.minParticipants() < 0 || s.minParticipants() > s.capacity())
            throw new Refused("The minimum must lie between 0 and the " + s.capacity() + " seats there are.");
        return new SessionScheduled(
                s.courseId(),
                s.courseRevision(),
                Kind.PUBLIC,
                null,
                s.zone(),
                inOrder,
                s.delivery().checked(),
                s.capacity(),
                s.minParticipants(),
                s.price(),
                s.decisionDueAt());
    }

    SessionOpened open(Open open) {
        if (hasBegun(open.at()))
            throw new Refused("This session lies in the past: it began on " + firstDay() + ". Schedule a new one.");
        delivery.requireFinished();
        return new SessionOpened();
    }

    /** Moves the session. Parts that stay keep their ids. Parts that have begun cannot be moved. */
    List<SessionRescheduled> reschedule(Reschedule r, Policy policy) {
        if (!r.seen().equals(slots))
            throw new Refused("Somebody moved this session meanwhile. Look at its dates again, then change them.");
        List<Slot> planned = Slot.checked(r.slots(), r.zone()).stream()
                .map(slot -> asBefore(slot, r.zone()))
                .toList();
        if (planned.equals(slots) && r.zone().equals(zone)) return List.of();
        slots.stream().filter(old -> !planned.contains(old)).forEach(old -> requireAhead(old, zone, r.at()));
        planned.stream().filter(slot -> !slots.contains(slot)).forEach(slot -> requireAhead(slot, r.zone(), r.at()));
        if (r.reason().isBlank()) throw new Refused("Please give a reason: everybody who has a seat is told.");
        if (!r.reconfirmBy().isAfter(r.at()) || r.reconfirmBy().isAfter(firstThatMoves(planned, r.zone())))
            throw new Refused("People need time to answer: choose a day between now and the session for it.");
        return List.of(new SessionRescheduled(
                slots,
                planned,
                r.zone(),
                planned.getFirst().startsAt(r.zone()).minus(Duration.ofDays(policy.goNoGoLeadDays())),
                r.reconfirmBy(),
                TextRules.line(r.reason(), LONGEST_REASON, "A reason")));
    }

    /**
     * The start of the first part that moves. In a session that is under way the parts that have begun stay, and people
     * answer about the others.
     */
    private Instant firstThatMoves(List<Slot> planned, ZoneId newZone) {
        return planned.stream()
                .filter(slot -> !slots.contains(slot))
                .findFirst()
                .orElse(planned.getLast())
                .startsAt(newZone);
    }

    private Slot asBefore(Slot slot, ZoneId newZone) {
        return slots.stream()
                .filter(old -> newZone.equals(zone) && old.isAtTheTimeOf(slot))
                .findFirst()
                .orElseGet(() -> withIdOfItsOwn(slot, newZone));
    }

    /** A part that moves gets a new id: nobody has accepted the new part yet, and nobody has attended it. */
    private Slot withIdOfItsOwn(Slot slot, ZoneId newZone) {
        if (slots.stream().noneMatch(old -> old.slotId().equals(slot.slotId()))) return slot;
        UUID another = Ids.derived(slot.slotId(), slot.date() + " " + slot.start() + " " + slot.end() + " " + newZone);
        return new Slot(another, slot.date(), slot.start(), slot.end());
    }

    private static void requireAhead(Slot slot, ZoneId zone, Instant at) {
        if (!slot.startsAt(zone).isAfter(at))
            throw new Refused("The part on " + slot.date() + " at " + slot.start()
                    + " lies in the past: what has begun cannot be moved, and nothing can be moved there.");
    }

    List<DeliveryChanged> changeDelivery(ChangeDelivery change) {
        if (!change.from().equals(delivery))
            throw new Refused("Somebody changed where this takes place meanwhile. Look at it again.");
        Delivery to = change.to().checked();
        if (to.equals(delivery)) return List.of();
        to.requireFinished();
        if (change.reason().isBlank()) throw new Refused("Please give a reason: everybody who has a seat is told.");
        return List.of(new DeliveryChanged(delivery, to, TextRules.line(change.reason(), LONGEST_REASON, "A reason")));
    }

    Plan after(SessionRescheduled e) {
        return new Plan(courseId, courseRevision, e.zone(), e.newSlots(), delivery, minParticipants, price);
    }

    Plan after(DeliveryChanged e) {
        return new Plan(courseId, courseRevision, zone, slots, e.to(), minParticipants, price);
    }

    Slot slot(UUID slotId) {
        return slots.stream()
                .filter(slot -> slot.slotId().equals(slotId))
                .findFirst()
                .orElseThrow(() -> new NotFound("The session has no such part, or it was moved. Open the page anew."));
    }

    Instant startsAt() {
        return slots.getFirst().startsAt(zone);
    }

    /** The earlier of an instant and the beginning of the session: no hold and no offer lasts beyond the beginning. */
    Instant notBeyondItsBeginning(Instant until) {
        return until.isBefore(startsAt()) ? until : startsAt();
    }

    boolean hasBegun(Instant at) {
        return !startsAt().isAfter(at);
    }

    /** @param seats the end of the refusal's sentence: “seats can no longer be taken” */
    void requireNotBegun(Instant at, String seats) {
        if (hasBegun(at)) throw new Refused("This session began on " + firstDay() + ": " + seats + ".");
    }

    /**
     * Refuses once the last part has begun.
     *
     * @param answer the end of the refusal's sentence: “an answer comes too late”
     */
    void requireNotOver(Instant at, String answer) {
        if (!slots.getLast().startsAt(zone).isAfter(at))
            throw new Refused("The last part of this session has begun: " + answer + ".");
    }

    void requireLastPartBegun(Instant at) {
        Slot last = slots.getLast();
        if (last.startsAt(zone).isAfter(at))
            throw new Refused("The last part is on " + last.date() + " at " + last.start()
                    + ". The session can be completed once everybody is marked there.");
    }

    LocalDate firstDay() {
        return slots.getFirst().date();
    }
}
