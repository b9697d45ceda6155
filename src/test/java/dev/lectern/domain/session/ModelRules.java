package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SessionView.Stage;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules as the model understands them: what it refuses, without a reason. What has expired is ignored. */
record ModelRules(SessionModel model, Instant at, DecisionContext around) {

    /** @return null where the model does not know: about the plan, and about texts */
    @Nullable
    Boolean refuses(SessionCommand command) {
        boolean running = model.stage == Stage.OPENED || model.stage == Stage.CONFIRMED;
        return switch (command) {
            case StageCommand c -> refuses(c, running);
            case PlanCommand c -> running || model.stage == Stage.DRAFT ? null : Boolean.TRUE;
            case ChangeCapacity c ->
                running || model.stage == Stage.DRAFT ? new SeatRules(this).refuses(c) : Boolean.TRUE;
            case SeatCommand c -> running ? new SeatRules(this).refuses(c) : Boolean.TRUE;
            case WaitlistCommand c -> !running || refuses(c);
            case RecordAttendance c -> !running && model.stage != Stage.COMPLETED || recordingIsRefused(c);
        };
    }

    @Nullable
    private Boolean refuses(StageCommand command, boolean running) {
        if (model.stage == Stage.NONE) return command instanceof StageCommand.Schedule ? null : Boolean.TRUE;
        return switch (command) {
            case StageCommand.Schedule c -> true;
            case StageCommand.Open c -> !running && (model.stage != Stage.DRAFT || begun());
            case StageCommand.Confirm c -> !running || model.stage == Stage.OPENED && confirmingIsRefused(c);
            case StageCommand.Cancel c ->
                model.stage != Stage.CANCELLED
                        && (model.stage == Stage.COMPLETED
                                || !model.marks.isEmpty()
                                || c.alternatives().contains(c.sessionId()));
            case StageCommand.Complete c ->
                model.stage != Stage.COMPLETED && (!running || startsAfter(model.slots.getLast()) || !allMarked());
        };
    }

    private boolean confirmingIsRefused(StageCommand.Confirm c) {
        return c.byHand() && model.enrolments.size() < model.minimum && c.note().isBlank();
    }

    private boolean refuses(WaitlistCommand command) {
        return switch (command) {
            case JoinWaitlist c -> begun() || !inQueue(c.entryId()) && joiningIsRefused(c);
            case OfferNext c -> c.byHand() && (begun() || !someoneFits());
            case AnswerOffer c -> answeringIsRefused(c);
            case LeaveWaitlist c ->
                model.queue.stream()
                                .noneMatch(p ->
                                        p.entry.equals(c.entryId()) && p.live(clock()) && mayAct(c.asker(), p.person))
                        && !model.closed.getOrDefault(c.entryId(), List.of()).contains(Outcome.LEFT);
        };
    }

    private boolean joiningIsRefused(JoinWaitlist c) {
        return model.joined.containsKey(c.entryId())
                || c.seats() < 1
                || c.seats() > model.capacity
                || hasPlace(c.personId())
                || model.waiting().isEmpty() && model.free(clock()) >= c.seats();
    }

    private boolean answeringIsRefused(AnswerOffer c) {
        for (QueuePlace place : model.queue) {
            if (!c.offerId().equals(place.offer) || !place.live(clock()) || !mayAct(c.asker(), place.person)) continue;
            return c.accepts() && (begun() || lacksPrerequisites() || model.enrolledOnce.contains(c.enrolmentId()));
        }
        return true;
    }

    private boolean recordingIsRefused(RecordAttendance c) {
        if (model.slots.stream().noneMatch(slot -> slot.slotId().equals(c.slotId()))) return true;
        Slot slot = model.slots.stream()
                .filter(s -> s.slotId().equals(c.slotId()))
                .findFirst()
                .orElseThrow();
        if (slot.startsAt(model.zone).isAfter(at.plus(Duration.ofMinutes(15)))) return true;
        Map<UUID, AttendanceEvent.Mark> sheet = model.marks.getOrDefault(c.slotId(), Map.of());
        var marked = new HashSet<UUID>();
        boolean corrects = false;
        for (var entry : c.entries()) {
            if (!marked.add(entry.enrolmentId()) || !model.enrolments.containsKey(entry.enrolmentId())) return true;
            var before = sheet.get(entry.enrolmentId());
            corrects |= before != null && before != entry.mark();
        }
        return corrects && c.seen() != model.records.getOrDefault(c.slotId(), 0);
    }

    /** Whether there is room for a person whose turn it is. */
    boolean someoneFits() {
        List<QueuePlace> waiting = model.waiting();
        if (around.policy().waitlistMode() == WaitlistMode.STRICT_FIFO && waiting.size() > 1)
            waiting = waiting.subList(0, 1);
        return waiting.stream().anyMatch(place -> place.seats <= model.free(clock()));
    }

    boolean begun() {
        return !startsAfter(model.slots.getFirst());
    }

    /** The time at which holds and offers are judged: once the session has begun, none is live. */
    Instant clock() {
        return begun() ? Instant.MAX : at;
    }

    boolean over() {
        return !startsAfter(model.slots.getLast());
    }

    private boolean startsAfter(Slot slot) {
        return slot.startsAt(model.zone).isAfter(at);
    }

    private boolean allMarked() {
        return model.slots.stream()
                .allMatch(slot -> model.marks
                        .getOrDefault(slot.slotId(), Map.of())
                        .keySet()
                        .containsAll(model.enrolments.keySet()));
    }

    boolean hasPlace(UUID person) {
        return model.enrolments.values().stream().anyMatch(seat -> person.equals(seat.person))
                || model.queue.stream().anyMatch(place -> place.live(clock()) && place.person.equals(person));
    }

    private boolean inQueue(UUID entry) {
        return model.queue.stream().anyMatch(place -> place.live(clock()) && place.entry.equals(entry));
    }

    boolean liveHold(UUID hold) {
        return model.holds.containsKey(hold) && model.hold(hold).until().isAfter(clock());
    }

    boolean lacksPrerequisites() {
        return around.standing().learner().status() == PrerequisiteRecord.Status.PENDING;
    }

    boolean notTheirs(UUID enrolment, Asker asker) {
        return !model.enrolments.containsKey(enrolment) || !mayAct(asker, model.seat(enrolment).person);
    }

    private static boolean mayAct(Asker asker, @Nullable UUID person) {
        return asker.party() != Party.LEARNER || asker.personId().equals(person);
    }
}
