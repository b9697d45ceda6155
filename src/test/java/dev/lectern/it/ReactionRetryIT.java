package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stale;
import dev.lectern.eventsourcing.projections.ApplyFailed;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.follow.CatchUp;
import dev.lectern.eventsourcing.reactors.Reaction;
import dev.lectern.eventsourcing.reactors.Reactor;
import dev.lectern.eventsourcing.reactors.Reactors;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Inside the real server: reactions that are refused, and reactions that were too slow. */
@InTheServer
class ReactionRetryIT {
    @Inject
    StaffDesk staffDesk;

    @Inject
    Reactors reactors;

    @Inject
    CatchUp catchUp;

    @Test
    void a_reaction_that_is_refused_stops_nothing() {
        UUID cancelled = staffDesk.session(1, StaffDesk.TEN_WEEKS, 1);
        staffDesk.enrols(cancelled, UUID.randomUUID());
        staffDesk.joins(cancelled);
        staffDesk.tell(new Cancel(Instant.now(), cancelled, CancelReason.VENUE, List.of()));
        UUID other = staffDesk.session(1, StaffDesk.TEN_WEEKS, 1);
        UUID seat = staffDesk.enrols(other, UUID.randomUUID());
        UUID entry = staffDesk.joins(other);
        staffDesk.cancels(other, seat);
        staffDesk.settles();
        assertThat(staffDesk.events(cancelled, WaitlistOffered.class)).isEmpty();
        assertThat(staffDesk.events(other, WaitlistOffered.class))
                .extracting(WaitlistOffered::entryId)
                .containsExactly(entry);
    }

    @Test
    void a_reaction_that_lost_to_faster_ones_is_made_again() {
        var hurried = new Hurried(new ArrayList<>());
        Subscription subscription = reactors.following(hurried);
        int generation = staffDesk.followsFromTheFirstEventOn(subscription.name());
        assertThatThrownBy(() -> catchUp.batch(staffDesk.tenant, subscription, generation, 1))
                .isInstanceOf(ApplyFailed.class);
        catchUp.batch(staffDesk.tenant, subscription, generation, 1);
        assertThat(hurried.heard()).containsExactly(1L, 1L);
    }

    /** Another command is faster, the first time. */
    private record Hurried(List<Long> heard) implements Reactor {
        @Override
        public String name() {
            return "Hurried";
        }

        @Override
        public void on(Recorded recorded, Reaction reaction) {
            heard.add(recorded.position());
            if (heard.size() == 1) throw new Stale(recorded.stream(), 1, 2);
        }
    }
}
