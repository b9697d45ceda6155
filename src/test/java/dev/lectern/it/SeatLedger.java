package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.AttendanceEvent;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamHistory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The seats of a session, counted independently of the decider from its journal. It asserts what must hold after every
 * single event.
 */
final class SeatLedger {
    private final Map<UUID, Integer> holds = new HashMap<>();
    private final Map<UUID, Integer> waiting = new LinkedHashMap<>();
    private final Map<UUID, WaitlistOffered> offers = new HashMap<>();
    private final Map<UUID, Integer> accepted = new HashMap<>();
    private final Map<UUID, LearnerEnrolled> seated = new HashMap<>();
    private final Set<UUID> everSeated = new HashSet<>();

    private int capacity;
    private int sequences;
    private int offersMade;
    private int version;

    static SeatLedger of(StreamHistory history) {
        var ledger = new SeatLedger();
        for (Recorded recorded : history.recorded()) ledger.enter(recorded);
        return ledger;
    }

    private void enter(Recorded recorded) {
        version = recorded.stored().version();
        switch ((SessionEvent) recorded.event()) {
            case SessionScheduled e -> capacity = e.capacity();
            case StageEvent e -> {}
            case PlanEvent e -> {}
            case SeatEvent e -> enter(e);
            case WaitlistEvent e -> enter(e);
            case AttendanceEvent e -> {}
        }
        assertThat(enrolled() + held() + offered())
                .as("seats taken, held and offered at version %d", version)
                .isLessThanOrEqualTo(capacity);
    }

    private void enter(SeatEvent event) {
        switch (event) {
            case CapacityChanged e -> {
                assertThat(e.from()).as("capacity at version %d", version).isEqualTo(capacity);
                capacity = e.to();
            }
            case SeatsHeld e -> {
                assertThat(waiting).as("who waits while %s", e).isEmpty();
                holds.put(e.holdId(), e.seats());
            }
            case SeatHoldReleased e ->
                assertThat(holds.remove(e.holdId())).as("what %s", e).isNotNull();
            case LearnerEnrolled e -> enrolled(e);
            case EnrolmentCancelled e ->
                assertThat(seated.remove(e.enrolmentId())).as("whose %s", e).isNotNull();
            case LearnerSubstituted e -> throw new AssertionError(e);
            case ReconfirmationAnswered e -> throw new AssertionError(e);
        }
    }

    /** A learner enrols out of a hold, out of an offer, or because nobody waits. */
    private void enrolled(LearnerEnrolled e) {
        assertThat(everSeated.add(e.enrolmentId())).as("the first %s", e).isTrue();
        seated.put(e.enrolmentId(), e);
        if (e.holdId() != null) use(holds, e.holdId(), e);
        else if (e.offerId() != null) use(accepted, e.offerId(), e);
        else assertThat(waiting).as("who waits while %s", e).isEmpty();
    }

    private static void use(Map<UUID, Integer> kept, UUID id, LearnerEnrolled by) {
        assertThat(kept).as("what is kept for %s", by).containsKey(id);
        kept.computeIfPresent(id, (same, seats) -> seats == 1 ? null : seats - 1);
    }

    private void enter(WaitlistEvent event) {
        switch (event) {
            case WaitlistJoined e -> {
                assertThat(e.sequence()).as("place of %s", e).isEqualTo(++sequences);
                waiting.put(e.entryId(), e.seats());
            }
            case WaitlistOffered e -> {
                assertThat(waiting.keySet().iterator().next())
                        .as("whose turn it is at %s", e)
                        .isEqualTo(e.entryId());
                waiting.remove(e.entryId());
                offers.put(e.entryId(), e);
                offersMade++;
            }
            case WaitlistEntryClosed e -> {
                WaitlistOffered offer = offers.remove(e.entryId());
                if (offer == null)
                    assertThat(waiting.remove(e.entryId())).as("what %s", e).isNotNull();
                else if (e.outcome() == Outcome.ACCEPTED) accepted.put(offer.offerId(), offer.seats());
            }
        }
    }

    int capacity() {
        return capacity;
    }

    int enrolled() {
        return seated.size();
    }

    int held() {
        return holds.values().stream().mapToInt(Integer::intValue).sum();
    }

    int offered() {
        return offers.values().stream().mapToInt(WaitlistOffered::seats).sum();
    }

    int free() {
        return capacity - enrolled() - held() - offered();
    }

    int offersMade() {
        return offersMade;
    }

    int version() {
        return version;
    }

    /** The numbers of seats that the waiting people want, in their order. */
    List<Integer> wanted() {
        return List.copyOf(waiting.values());
    }

    /** The enrolled learners by enrolment; further seats of one offer have no name and are left out. */
    Map<UUID, UUID> learners() {
        var learners = new HashMap<UUID, UUID>();
        seated.forEach((id, e) -> {
            if (e.personId() != null) learners.put(id, e.personId());
        });
        return learners;
    }
}
