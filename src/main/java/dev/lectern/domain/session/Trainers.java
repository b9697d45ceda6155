package dev.lectern.domain.session;

import dev.lectern.domain.session.PlanCommand.AnswerTrainer;
import dev.lectern.domain.session.PlanCommand.RequestTrainer;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The trainers of a session: who was asked to teach which parts, and the answers. */
public record Trainers(Map<UUID, Request> requests) {
    static final Trainers NONE = new Trainers(Map.of());

    /** The state of the request to one trainer. */
    public sealed interface Request {
        List<UUID> slotIds();

        Request of(List<UUID> remaining);
    }

    record Asked(List<UUID> slotIds) implements Request {
        @Override
        public Request of(List<UUID> remaining) {
            return new Asked(remaining);
        }
    }

    record Answered(List<UUID> slotIds, Answer answer) implements Request {
        @Override
        public Request of(List<UUID> remaining) {
            return new Answered(remaining, answer);
        }
    }

    List<TrainerRequested> request(RequestTrainer ask, Plan plan) {
        if (ask.slotIds().isEmpty()) throw new Refused("Choose the parts that the trainer is asked to teach.");
        ask.slotIds().forEach(plan::slot);
        if (!ask.respondBy().isAfter(ask.at()) || ask.respondBy().isAfter(firstPart(ask, plan)))
            throw new Refused("A trainer needs time to answer: choose a moment between now and the parts in question.");
        List<UUID> slotIds = ask.slotIds().stream().distinct().toList();
        Request before = requests.get(ask.trainerId());
        boolean open = before instanceof Asked || teaches(ask.trainerId());
        if (open && before != null && Set.copyOf(before.slotIds()).equals(Set.copyOf(slotIds))) return List.of();
        return List.of(new TrainerRequested(ask.trainerId(), slotIds, ask.respondBy()));
    }

    private static Instant firstPart(RequestTrainer ask, Plan plan) {
        return ask.slotIds().stream()
                .map(id -> plan.slot(id).startsAt(plan.zone()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    List<TrainerAnswered> answer(AnswerTrainer a) {
        return switch (requests.get(a.trainerId())) {
            case null -> throw new NotFound("This trainer was not asked to teach here.");
            case Asked asked
            when a.answer() == Answer.RELEASED ->
                throw new Refused("This trainer has not accepted yet, so there is nothing to be released from.");
            case Asked asked -> List.of(new TrainerAnswered(a.trainerId(), a.answer()));
            case Answered given when given.answer() == a.answer() -> List.of();
            case Answered given
            when given.answer() == Answer.ACCEPTED && a.answer() == Answer.RELEASED ->
                List.of(new TrainerAnswered(a.trainerId(), a.answer()));
            case Answered given ->
                throw new Refused("This request has been answered already. Ask the trainer again first.");
        };
    }

    boolean isAnyoneComing() {
        return requests.keySet().stream().anyMatch(this::teaches);
    }

    /** Whether the trainer was asked to teach a part of this session and has accepted. */
    public boolean teaches(UUID trainerId) {
        return requests.get(trainerId) instanceof Answered given && given.answer() == Answer.ACCEPTED;
    }

    Trainers after(TrainerRequested e) {
        return with(e.trainerId(), new Asked(e.slotIds()));
    }

    Trainers after(TrainerAnswered e) {
        Request request = requests.get(e.trainerId());
        return request == null ? this : with(e.trainerId(), new Answered(request.slotIds(), e.answer()));
    }

    /**
     * Removes parts that were moved: they have new ids, which nobody has accepted. A trainer who has no part left must
     * be asked again.
     */
    Trainers after(SessionRescheduled e) {
        List<UUID> remaining = e.newSlots().stream().map(Slot::slotId).toList();
        var left = new LinkedHashMap<UUID, Request>();
        requests.forEach((trainer, request) -> {
            List<UUID> parts =
                    request.slotIds().stream().filter(remaining::contains).toList();
            if (!parts.isEmpty()) left.put(trainer, request.of(parts));
        });
        return new Trainers(left);
    }

    private Trainers with(UUID trainerId, Request request) {
        var changed = new LinkedHashMap<>(requests);
        changed.put(trainerId, request);
        return new Trainers(changed);
    }
}
