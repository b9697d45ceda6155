package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.CLEO;
import static dev.lectern.domain.session.SessionStories.ENTRY;
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OFFER_ENDS;
import static dev.lectern.domain.session.SessionStories.OTHER_ENTRY;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.cancelled;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Policy.WaitlistMode;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final UUID ROUND = UUID.randomUUID();
    private static final Instant CUTOFF = BEGIN.minus(Duration.ofHours(24));

    @Test
    void a_free_seat_is_offered_to_the_first_in_the_queue() {
        var free = open(1).and(
                        enrolled(SEAT, ANN), waits(ENTRY, BO, 1, 1), waits(OTHER_ENTRY, CLEO, 1, 2), cancelled(SEAT));
        free.when(byItself(AT)).then(offer(ENTRY, 1, OFFER_ENDS));
        free.and(offered(ENTRY, OFFER, 1)).when(byItself(AT)).thenNothing();
    }

    @Test
    void as_many_are_offered_a_seat_as_there_are_seats() {
        open(3).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 1, 1), waits(OTHER_ENTRY, CLEO, 1, 2))
                .when(byItself(AT))
                .then(offer(ENTRY, 1, OFFER_ENDS), offer(OTHER_ENTRY, 1, OFFER_ENDS));
        open(3).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 2, 1), waits(OTHER_ENTRY, CLEO, 1, 2))
                .when(byItself(AT))
                .then(offer(ENTRY, 2, OFFER_ENDS));
    }

    @Test
    void an_offer_that_ran_out_goes_to_the_next_in_the_same_append() {
        open(1).and(waits(ENTRY, BO, 1, 1), waits(OTHER_ENTRY, CLEO, 1, 2), offered(ENTRY, OFFER, 1))
                .when(byItself(OFFER_ENDS))
                .then(
                        new WaitlistEntryClosed(ENTRY, Outcome.EXPIRED),
                        offer(OTHER_ENTRY, 1, OFFER_ENDS.plus(Duration.ofHours(48))));
    }

    @Test
    void in_strict_order_the_first_holds_up_the_others() {
        var queue = open(2).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 2, 1), waits(OTHER_ENTRY, CLEO, 1, 2));
        queue.when(byItself(AT)).thenNothing();
        queue.when(byHand(AT)).thenRefused("The first in the queue waits for 2 seats, and only 1 is free.");
    }

    @Test
    void where_seats_are_to_be_filled_whoever_fits_goes_ahead() {
        open(2, fillFirst())
                .and(enrolled(SEAT, ANN), waits(ENTRY, BO, 2, 1), waits(OTHER_ENTRY, CLEO, 1, 2))
                .when(byItself(AT))
                .then(offer(OTHER_ENTRY, 1, OFFER_ENDS));
        open(3, fillFirst())
                .and(enrolled(SEAT, ANN), waits(ENTRY, BO, 3, 1))
                .when(byHand(AT))
                .thenRefused("The first in the queue waits for 3 seats, and only 2 are free.");
    }

    @Test
    void within_the_cutoff_nobody_is_offered_a_seat_but_by_hand() {
        var free = open(1).and(waits(ENTRY, BO, 1, 1));
        free.when(byItself(CUTOFF.minusSeconds(1))).then(offer(ENTRY, 1, BEGIN));
        free.when(byItself(CUTOFF)).thenNothing();
        free.when(byHand(CUTOFF)).then(offer(ENTRY, 1, BEGIN));
    }

    @Test
    void whoever_offers_by_hand_is_told_why_nobody_can_be_offered_a_seat() {
        open(1).when(byHand(AT)).thenRefused("Nobody waits for an offer.");
        open(1).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 1, 1))
                .when(byHand(AT))
                .thenRefused("No seat is free.");
        open(1).and(unnamed(SEAT), unnamed(OTHER_SEAT), waits(ENTRY, BO, 1, 1))
                .when(byHand(AT))
                .thenRefused("No seat is free.");
        open(1).and(waits(ENTRY, BO, 1, 1)).when(byHand(BEGIN)).thenRefused("The session has begun");
        open(1).when(byItself(AT)).thenNothing();
    }

    @Test
    void why_nobody_was_offered_a_seat_can_be_shown() {
        var parts = SessionParts.of(SessionFixture.scheduled(1)).after(waits(ENTRY, BO, 1, 1));
        assertThat(Promotion.obstacle(CUTOFF, false, parts, Policy.USUAL))
                .contains("The session is near, so nobody is offered a seat without somebody’s say:"
                        + " call the first in the queue, then offer it by hand.");
    }

    private static DecisionContext fillFirst() {
        Policy usual = Policy.USUAL;
        return DecisionContext.of(new Policy(
                usual.holdTtl(),
                usual.offerTtl(),
                usual.promotionCutoff(),
                WaitlistMode.FILL_FIRST,
                14,
                14,
                7,
                75,
                120));
    }

    private static OfferNext byItself(Instant at) {
        return new OfferNext(at, SESSION, ROUND, false);
    }

    private static OfferNext byHand(Instant at) {
        return new OfferNext(at, SESSION, ROUND, true);
    }

    private static WaitlistOffered offer(UUID entry, int seats, Instant expiresAt) {
        return new WaitlistOffered(entry, Ids.derived(ROUND, entry.toString()), seats, expiresAt);
    }
}
