package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.ON_SITE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionFixture.SLOTS;
import static dev.lectern.domain.session.SessionFixture.ZONE;
import static dev.lectern.domain.session.SessionFixture.day;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.SECOND;
import static dev.lectern.domain.session.SessionStories.draft;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.Delivery.Mode;
import dev.lectern.domain.session.PlanCommand.ChangeDelivery;
import dev.lectern.domain.session.PlanCommand.Reschedule;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Slot LATER = day("2027-03-17");
    private static final Instant ANSWER_BY = BEGIN.minus(Duration.ofDays(20));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Delivery ONLINE = new Delivery(Mode.ONLINE, null, "https://meet.example.org/7");

    @Test
    void a_part_that_stays_keeps_its_id_whichever_it_is_handed_in_with() {
        var retyped = new Slot(UUID.randomUUID(), FIRST.date(), FIRST.start(), FIRST.end());
        open(14).when(move(LATER, retyped)).then(moved(FIRST, LATER));
        open(14).when(move(FIRST, LATER)).then(moved(FIRST, LATER));
    }

    @Test
    void a_part_that_moves_has_an_id_of_its_own() {
        var later = new Slot(SECOND.slotId(), LATER.date(), LATER.start(), LATER.end());
        assertThat(rescheduledTo(ZONE, FIRST, later))
                .hasSize(2)
                .contains(FIRST)
                .extracting(Slot::slotId)
                .doesNotContain(SECOND.slotId());
    }

    @Test
    void two_parts_never_share_an_id_even_if_one_takes_the_time_of_the_other() {
        var swapped = new Slot(FIRST.slotId(), SECOND.date(), SECOND.start(), SECOND.end());
        var later = new Slot(SECOND.slotId(), LATER.date(), LATER.start(), LATER.end());
        assertThat(rescheduledTo(ZONE, swapped, later))
                .extracting(Slot::slotId)
                .doesNotHaveDuplicates()
                .startsWith(SECOND.slotId());
    }

    @Test
    void a_part_with_other_hours_is_another_part() {
        var longer = new Slot(
                UUID.randomUUID(), FIRST.date(), FIRST.start(), FIRST.end().plusHours(1));
        open(14).when(move(longer, SECOND)).then(moved(longer, SECOND));
        var earlier = new Slot(UUID.randomUUID(), FIRST.date(), FIRST.start().minusHours(1), FIRST.end());
        assertThat(rescheduledTo(ZONE, earlier, SECOND)).containsExactly(earlier, SECOND);
    }

    @Test
    void in_another_zone_every_part_is_another() {
        assertThat(rescheduledTo(BERLIN, FIRST, SECOND))
                .extracting(Slot::slotId)
                .doesNotContain(FIRST.slotId(), SECOND.slotId());
    }

    @Test
    void the_decision_is_due_as_long_before_the_new_beginning_as_the_policy_says() {
        var event = new SessionRescheduled(
                SLOTS,
                List.of(SECOND, LATER),
                ZONE,
                SECOND.startsAt(ZONE).minus(Duration.ofDays(14)),
                ANSWER_BY,
                "The room is taken");
        open(14).when(move(SECOND, LATER)).then(event);
        open(14).and(event)
                .when(enrol(BEGIN.plus(Duration.ofHours(1)), SEAT, ANN))
                .then(enrolled(SEAT, ANN));
    }

    @Test
    void dates_that_somebody_else_moved_meanwhile_are_looked_at_again() {
        draft(14).and(moved(FIRST, LATER)).when(move(FIRST, SECOND)).thenRefused("Somebody moved this session");
    }

    @Test
    void the_same_dates_are_no_change() {
        var retyped = new Slot(UUID.randomUUID(), SECOND.date(), SECOND.start(), SECOND.end());
        open(14).when(move(FIRST, retyped)).thenNothing();
    }

    @Test
    void moving_needs_a_reason() {
        open(14).when(reschedule(AT, ZONE, ANSWER_BY, " ", FIRST, LATER)).thenRefused("Please give a reason");
        open(14).when(reschedule(AT, ZONE, ANSWER_BY, "x".repeat(501), FIRST, LATER))
                .thenRefused("A reason has at most 500 characters");
    }

    @Test
    void new_dates_are_checked_like_those_of_a_new_session() {
        open(14).when(move()).thenRefused("at least one day");
        open(14).when(move(FIRST, FIRST)).thenRefused("the same id");
    }

    @Test
    void people_get_time_to_answer_until_what_moves_at_the_latest() {
        open(14).when(reschedule(AT, ZONE, AT, "Why", FIRST, LATER)).thenRefused("People need time to answer");
        Instant moved = LATER.startsAt(ZONE);
        open(14).when(reschedule(AT, ZONE, moved.plusSeconds(1), "Why", FIRST, LATER))
                .thenRefused("People need time to answer");
        open(14).when(reschedule(AT, ZONE, moved, "Why", FIRST, LATER))
                .then(new SessionRescheduled(
                        SLOTS, List.of(FIRST, LATER), ZONE, BEGIN.minus(Duration.ofDays(14)), moved, "Why"));
        open(14).when(reschedule(BEGIN, ZONE, moved, "Why", FIRST, LATER))
                .then(new SessionRescheduled(
                        SLOTS, List.of(FIRST, LATER), ZONE, BEGIN.minus(Duration.ofDays(14)), moved, "Why"));
    }

    @Test
    void nothing_is_moved_out_of_the_past_or_into_it() {
        open(14).when(reschedule(BEGIN, ZONE, LATER.startsAt(ZONE), "Why", SECOND, LATER))
                .thenRefused("The part on 2027-03-15 at 09:00 lies in the past");
        open(14).when(move(day("2027-01-03"), SECOND)).thenRefused("The part on 2027-01-03 at 09:00 lies in the past");
        open(14).when(reschedule(BEGIN.minusSeconds(1), ZoneId.of("Europe/Helsinki"), BEGIN, "Why", FIRST, SECOND))
                .thenRefused("The part on 2027-03-15 at 09:00 lies in the past");
    }

    @Test
    void where_it_takes_place_changes_with_a_reason() {
        open(14).when(change(ON_SITE, ONLINE, " Flooded ")).then(new DeliveryChanged(ON_SITE, ONLINE, "Flooded"));
        open(14).when(change(ON_SITE, ONLINE, "")).thenRefused("Please give a reason");
        open(14).when(change(ON_SITE, ONLINE, "x".repeat(501))).thenRefused("at most 500 characters");
    }

    @Test
    void what_is_retyped_at_the_same_place_is_no_change() {
        open(14).when(change(ON_SITE, at(" Havnegade 4, Aarhus "), "")).thenNothing();
    }

    @Test
    void whoever_did_not_see_the_latest_place_looks_again() {
        open(14).and(new DeliveryChanged(ON_SITE, ONLINE, "Flooded"))
                .when(change(ON_SITE, at("Kunsthal"), "Nicer"))
                .thenRefused("Somebody changed where this takes place meanwhile");
    }

    @Test
    void a_place_that_is_not_known_yet_or_too_long_to_print_is_refused() {
        open(14).when(change(ON_SITE, at("tba"), "Flooded")).thenRefused("The venue still says “tba”");
        open(14).when(change(ON_SITE, at("x".repeat(301)), "Why")).thenRefused("A venue has at most 300 characters");
        var link = new Delivery(Mode.ONLINE, null, "x".repeat(501));
        open(14).when(change(ON_SITE, link, "Why")).thenRefused("A link has at most 500 characters");
    }

    private static List<Slot> rescheduledTo(ZoneId zone, Slot... slots) {
        return ((SessionRescheduled) open(14).when(reschedule(AT, zone, ANSWER_BY, "Why", slots))
                        .decided()
                        .getFirst())
                .newSlots();
    }

    private static Reschedule move(Slot... slots) {
        return reschedule(AT, ZONE, ANSWER_BY, " The room is taken", slots);
    }

    private static Reschedule reschedule(Instant at, ZoneId zone, Instant answerBy, String reason, Slot... slots) {
        return new Reschedule(at, SESSION, SLOTS, zone, List.of(slots), answerBy, reason);
    }

    private static SessionRescheduled moved(Slot... slots) {
        return new SessionRescheduled(
                SLOTS, List.of(slots), ZONE, BEGIN.minus(Duration.ofDays(14)), ANSWER_BY, "The room is taken");
    }

    private static ChangeDelivery change(Delivery from, Delivery to, String reason) {
        return new ChangeDelivery(AT, SESSION, from, to, reason);
    }

    private static Delivery at(@Nullable String venue) {
        return new Delivery(Mode.ONSITE, venue, null);
    }
}
