package dev.lectern.domain.session;

import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionView.Hold;
import dev.lectern.domain.session.SessionView.Stage;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A second implementation of the session, as simple as possible and independent of the first: changed in place,
 * searched from end to end.
 */
final class SessionModel {
    static final class Seat {
        @Nullable
        UUID person;

        boolean asked;
        boolean answered;
    }

    Stage stage = Stage.NONE;
    ZoneId zone = SessionFixture.ZONE;
    List<Slot> slots = List.of();
    Delivery delivery = SessionFixture.ON_SITE;
    int capacity;
    int minimum;
    int lastSequence;
    final Map<UUID, Seat> enrolments = new HashMap<>();
    final Map<UUID, Hold> holds = new HashMap<>();
    final List<QueuePlace> queue = new ArrayList<>();
    final Map<UUID, List<Outcome>> closed = new HashMap<>();
    final Map<UUID, Map<UUID, Mark>> marks = new HashMap<>();
    final Map<UUID, Integer> records = new HashMap<>();
    final Map<UUID, WaitlistJoined> joined = new HashMap<>();
    final Map<UUID, UUID> offers = new HashMap<>();
    final Set<UUID> heldOnce = new HashSet<>();
    final Set<UUID> enrolledOnce = new HashSet<>();

    void apply(SessionEvent event) {
        switch (event) {
            case StageEvent e -> apply(e);
            case PlanEvent e -> apply(e);
            case SeatEvent e -> apply(e);
            case WaitlistEvent e -> apply(e);
            case AttendanceRecorded e -> {
                records.merge(e.slotId(), 1, Integer::sum);
                for (var entry : e.entries())
                    marks.computeIfAbsent(e.slotId(), id -> new HashMap<>()).put(entry.enrolmentId(), entry.mark());
            }
        }
    }

    private void apply(StageEvent event) {
        stage = switch (event) {
            case SessionScheduled e -> {
                zone = e.zone();
                slots = e.slots();
                delivery = e.delivery();
                capacity = e.capacity();
                minimum = e.minParticipants();
                yield Stage.DRAFT;
            }
            case StageEvent.SessionOpened e -> Stage.OPENED;
            case StageEvent.SessionConfirmed e -> Stage.CONFIRMED;
            case StageEvent.SessionCancelled e -> Stage.CANCELLED;
            case StageEvent.SessionCompleted e -> Stage.COMPLETED;
        };
    }

    private void apply(PlanEvent event) {
        if (event instanceof PlanEvent.DeliveryChanged e) delivery = e.to();
        if (!(event instanceof PlanEvent.SessionRescheduled e)) return;
        zone = e.zone();
        slots = e.newSlots();
        for (Seat seat : enrolments.values()) {
            seat.asked = true;
            seat.answered = false;
        }
    }

    private void apply(SeatEvent event) {
        switch (event) {
            case CapacityChanged e -> capacity = e.to();
            case SeatsHeld e -> {
                holds.put(e.holdId(), new Hold(e.seats(), e.bookedBy(), e.expiresAt()));
                heldOnce.add(e.holdId());
            }
            case SeatHoldReleased e -> holds.remove(e.holdId());
            case LearnerEnrolled e -> {
                Seat seat = new Seat();
                seat.person = e.personId();
                enrolments.put(e.enrolmentId(), seat);
                enrolledOnce.add(e.enrolmentId());
                if (e.holdId() != null) takeOneOf(e.holdId());
            }
            case LearnerSubstituted e -> seat(e.enrolmentId()).person = e.to();
            case ReconfirmationAnswered e -> seat(e.enrolmentId()).answered = true;
            case EnrolmentCancelled e -> enrolments.remove(e.enrolmentId());
        }
    }

    private void takeOneOf(UUID holdId) {
        Hold hold = hold(holdId);
        if (hold.seats() == 1) holds.remove(holdId);
        else holds.put(holdId, new Hold(hold.seats() - 1, hold.by(), hold.until()));
    }

    private void apply(WaitlistEvent event) {
        switch (event) {
            case WaitlistJoined e -> {
                queue.add(new QueuePlace(e));
                joined.put(e.entryId(), e);
                lastSequence = Math.max(lastSequence, e.sequence());
                queue.sort(Comparator.comparing(place -> place.sequence));
            }
            case WaitlistOffered e -> {
                offers.put(e.offerId(), e.entryId());
                place(e.entryId()).offer = e.offerId();
                place(e.entryId()).until = e.expiresAt();
            }
            case WaitlistEntryClosed e -> {
                queue.removeIf(place -> place.entry.equals(e.entryId()));
                closed.computeIfAbsent(e.entryId(), id -> new ArrayList<>()).add(e.outcome());
            }
        }
    }

    Seat seat(UUID enrolment) {
        return Objects.requireNonNull(enrolments.get(enrolment));
    }

    Hold hold(UUID hold) {
        return Objects.requireNonNull(holds.get(hold));
    }

    QueuePlace place(UUID entry) {
        return queue.stream().filter(p -> p.entry.equals(entry)).findFirst().orElseThrow();
    }

    boolean hasPlace(UUID person) {
        return enrolments.values().stream().anyMatch(seat -> person.equals(seat.person))
                || queue.stream().anyMatch(place -> place.person.equals(person));
    }

    List<QueuePlace> waiting() {
        return queue.stream().filter(place -> place.offer == null).toList();
    }

    int free(Instant at) {
        int free = capacity - enrolments.size();
        for (Hold hold : holds.values()) if (hold.until().isAfter(at)) free -= hold.seats();
        for (QueuePlace place : queue) if (place.offer != null && place.live(at)) free -= place.seats;
        return free;
    }
}
