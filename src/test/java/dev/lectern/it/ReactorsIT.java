package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.reactors.Clock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Inside the real server: what Lectern does about seats by itself, because something happened or because a deadline
 * passed.
 */
@InTheServer
class ReactorsIT {
    /**
     * An offer is valid for a minute, the shortest time allowed. So close to a session, nobody is offered a seat unless
     * a person asks for it.
     */
    private static final Policy NEAR = offersFor(Duration.ofMinutes(1), Duration.ofDays(30));

    private static final Policy NOT_NEAR = offersFor(Duration.ofMinutes(1), Duration.ZERO);

    @Inject
    StaffDesk staffDesk;

    @Inject
    Clock clock;

    @Resource(mappedName = "jms/lectern")
    ConnectionFactory messaging;

    @Resource(mappedName = "jms/doorbell")
    Queue doorbell;

    @Test
    void a_freed_seat_is_offered_once_to_the_first_in_the_queue_however_often_the_doorbell_rings() {
        UUID session = staffDesk.session(1, StaffDesk.TEN_WEEKS, 1);
        UUID seat = staffDesk.enrols(session, UUID.randomUUID());
        UUID first = staffDesk.joins(session);
        staffDesk.joins(session);
        staffDesk.settles();
        staffDesk.cancels(session, seat);
        ringTenTimesAndWrongly();
        staffDesk.settles();
        assertThat(staffDesk.events(session, WaitlistOffered.class))
                .singleElement()
                .satisfies(offer -> assertThat(offer.entryId()).isEqualTo(first));
        ReactorProgress.assertReaction(only(session, WaitlistOffered.class), only(session, EnrolmentCancelled.class));
    }

    @Test
    void when_an_offer_expires_the_next_is_offered_by_the_clock_alone() {
        staffDesk.changesPolicy(Policy.USUAL, NEAR);
        UUID session = staffDesk.session(1, 10, 1);
        UUID seat = staffDesk.enrols(session, UUID.randomUUID());
        UUID first = staffDesk.joins(session);
        UUID second = staffDesk.joins(session);
        staffDesk.cancels(session, seat);
        staffDesk.settles();
        assertThat(staffDesk.events(session, WaitlistOffered.class))
                .as("offers so near the session")
                .isEmpty();

        staffDesk.changesPolicy(NEAR, NOT_NEAR);
        staffDesk.tell(new OfferNext(Instant.now().minusSeconds(59), session, UUID.randomUUID(), true));
        Await.until(
                "the next was offered the seat",
                () -> staffDesk.events(session, WaitlistOffered.class).size() > 1);
        staffDesk.settles();
        assertThat(staffDesk.events(session, WaitlistOffered.class))
                .extracting(WaitlistOffered::entryId)
                .containsExactly(first, second);
        assertThat(staffDesk.events(session, WaitlistEntryClosed.class))
                .containsExactly(new WaitlistEntryClosed(first, Outcome.EXPIRED));
        List<Recorded> offers = staffDesk.recorded(Session.stream(session), WaitlistOffered.class);
        ReactorProgress.assertReaction(only(session, WaitlistEntryClosed.class), offers.getFirst());
        ReactorProgress.assertReaction(offers.getLast(), offers.getFirst());
    }

    @Test
    void a_hold_whose_time_ran_out_is_released_once_and_one_that_was_used_is_left_alone() {
        UUID session = staffDesk.session(2, StaffDesk.TEN_WEEKS, 1);
        UUID ann = UUID.randomUUID();
        UUID used = UUID.randomUUID();
        UUID idle = UUID.randomUUID();
        Instant now = Instant.now();
        staffDesk.tell(new HoldSeats(now, session, used, 1, ann));
        staffDesk.tell(new Enrol(now, session, UUID.randomUUID(), ann, null, ann, used));
        staffDesk.tell(new HoldSeats(now.minusSeconds(1), session, idle, 1, UUID.randomUUID())); // expires first
        staffDesk.settles();
        clock.tick(staffDesk.tenant, now.plus(Policy.USUAL.holdTtl()));
        assertThat(staffDesk.deadlines()).isZero();
        assertThat(staffDesk.events(session, SeatHoldReleased.class))
                .containsExactly(new SeatHoldReleased(idle, HoldCause.EXPIRED));
        Recorded held =
                staffDesk.recorded(Session.stream(session), SeatsHeld.class).getLast();
        ReactorProgress.assertReaction(only(session, SeatHoldReleased.class), held);
    }

    @Test
    void what_reactors_hear_again_they_do_not_do_again() {
        UUID session = staffDesk.session(2, StaffDesk.TEN_WEEKS, 1);
        UUID seat = staffDesk.enrols(session, UUID.randomUUID());
        UUID hold = UUID.randomUUID();
        staffDesk.tell(new HoldSeats(begunSoThatItEndsIn(Duration.ofSeconds(1)), session, hold, 1, UUID.randomUUID()));
        staffDesk.joins(session);
        staffDesk.joins(session);
        staffDesk.cancels(session, seat);
        Await.until(
                "both were offered a seat",
                () -> staffDesk.events(session, WaitlistOffered.class).size() == 2);
        staffDesk.settles();
        long before = staffDesk.head();
        staffDesk.reactorsHearAllAgain();
        ringTenTimesAndWrongly();
        staffDesk.settles();
        assertThat(staffDesk.head()).isEqualTo(before);
    }

    private <E extends dev.lectern.eventsourcing.journal.schema.Event> Recorded only(UUID session, Class<E> type) {
        List<Recorded> found = staffDesk.recorded(Session.stream(session), type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void ringTenTimesAndWrongly() {
        try (JMSContext jms = messaging.createContext()) {
            for (int i = 0; i < 10; i++) jms.createProducer().send(doorbell, staffDesk.tenant.toString());
            jms.createProducer().send(doorbell, "not a tenant");
            jms.createProducer().send(doorbell, UUID.randomUUID().toString());
        }
    }

    private static Instant begunSoThatItEndsIn(Duration left) {
        return Instant.now().minus(Policy.USUAL.holdTtl()).plus(left);
    }

    private static Policy offersFor(Duration offerTtl, Duration promotionCutoff) {
        return new Policy(
                Policy.USUAL.holdTtl(), offerTtl, promotionCutoff, WaitlistMode.STRICT_FIFO, 14, 14, 7, 75, 120);
    }
}
