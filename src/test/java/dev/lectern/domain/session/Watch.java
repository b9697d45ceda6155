package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionView.Stage;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Checks the promises for one step: before each of its events, and after all of them. */
record Watch(SessionModel model, Step step) {

    void before(SessionEvent event) {
        switch (event) {
            case SeatsHeld e -> Promise.NONE_OVERTAKEN.require(model.waiting().isEmpty(), e);
            case LearnerEnrolled e -> before(e);
            case WaitlistJoined e -> {
                Promise.NONE_OVERTAKEN.require(e.sequence() > model.lastSequence, e);
                Promise.NO_ID_TWICE.require(!model.joined.containsKey(e.entryId()), e);
            }
            case WaitlistOffered e -> before(e);
            case WaitlistEntryClosed e ->
                Promise.NO_WAITER_LOST.require(
                        model.queue.stream().anyMatch(place -> place.entry.equals(e.entryId())), e);
            case SessionRescheduled e ->
                Promise.NO_ID_TWICE.require(
                        e.newSlots().stream().map(Slot::slotId).distinct().count()
                                == e.newSlots().size(),
                        e);
            case StageEvent e -> {}
            case PlanEvent e -> {}
            case SeatEvent e -> {}
            case AttendanceEvent e -> {}
        }
    }

    private void before(LearnerEnrolled e) {
        Promise.NO_ID_TWICE.require(!model.enrolledOnce.contains(e.enrolmentId()), e);
        if (e.holdId() != null)
            Promise.NEVER_OVERSOLD.require(
                    isTheirs(e.holdId(), e.bookedBy()), List.of("out of a hold that is not theirs", e));
        else if (e.offerId() == null)
            Promise.NONE_OVERTAKEN.require(model.waiting().isEmpty(), e);
        else Promise.NO_WAITER_LOST.require(accepted(e.offerId()), List.of("out of an offer that stands open", e));
    }

    private boolean isTheirs(UUID hold, UUID person) {
        return model.holds.containsKey(hold) && model.hold(hold).by().equals(person);
    }

    private boolean accepted(UUID offer) {
        return List.of(Outcome.ACCEPTED).equals(model.closed.get(model.offers.get(offer)));
    }

    private void before(WaitlistOffered e) {
        List<QueuePlace> ahead = model.waiting().stream()
                .takeWhile(place -> !place.entry.equals(e.entryId()))
                .toList();
        boolean fillFirst = step.around().policy().waitlistMode() == WaitlistMode.FILL_FIRST;
        int free = model.free(step.command().at());
        Promise.NONE_OVERTAKEN.require(
                fillFirst ? ahead.stream().allMatch(place -> place.seats > free) : ahead.isEmpty(), e);
    }

    void after(List<SessionEvent> events) {
        Instant at = step.command().at();
        Promise.NEVER_OVERSOLD.require(model.free(at) >= 0, events);
        if (step.command() instanceof SeatCommand || step.command() instanceof WaitlistCommand) {
            Promise.OVERDUE_GOES_FIRST.require(
                    model.holds.values().stream().allMatch(hold -> hold.until().isAfter(at))
                            && model.queue.stream().allMatch(place -> place.live(at)),
                    events);
        }
        Promise.NO_WAITER_LOST.require(
                model.joined.size() == model.queue.size() + model.closed.size()
                        && model.closed.values().stream().allMatch(outcomes -> outcomes.size() == 1),
                events);
        Promise.NO_WAITER_LOST.require(events.stream().allMatch(event -> isSeatedIfAccepted(event, events)), events);
        Promise.ONE_PLACE_EACH.require(everybodyHasOnePlace(), events);
        if (model.stage == Stage.CANCELLED)
            Promise.A_CANCELLED_SESSION_IS_EMPTY.require(
                    model.enrolments.isEmpty() && model.holds.isEmpty() && model.queue.isEmpty(), events);
        if (step.command() instanceof OfferNext next) after(next, events);
    }

    private void after(OfferNext next, List<SessionEvent> events) {
        Instant begins = model.slots.getFirst().startsAt(model.zone);
        boolean near = !next.at().isBefore(begins.minus(step.around().policy().promotionCutoff()));
        boolean kept = near && !next.byHand()
                ? events.stream().noneMatch(WaitlistOffered.class::isInstance)
                : !new ModelRules(model, next.at(), step.around()).someoneFits();
        Promise.A_FREE_SEAT_IS_OFFERED.require(kept, events);
    }

    private boolean isSeatedIfAccepted(SessionEvent event, List<SessionEvent> events) {
        if (!(event instanceof WaitlistEntryClosed e) || e.outcome() != Outcome.ACCEPTED) return true;
        long seated = events.stream()
                .filter(other -> other instanceof LearnerEnrolled l
                        && l.offerId() != null
                        && e.entryId().equals(model.offers.get(l.offerId())))
                .count();
        return seated == Objects.requireNonNull(model.joined.get(e.entryId())).seats();
    }

    private boolean everybodyHasOnePlace() {
        var somewhere = new HashSet<UUID>();
        return model.queue.stream().allMatch(place -> somewhere.add(place.person))
                && model.enrolments.values().stream()
                        .allMatch(seat -> seat.person == null || somewhere.add(seat.person));
    }
}
