package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.BY_BO;
import static dev.lectern.domain.session.SessionStories.DESK;
import static dev.lectern.domain.session.SessionStories.ENTRY;
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.session.PrerequisiteRecord.Status;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.Substitute;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrerequisiteStandingTest {
    private static final UUID INTRODUCING = UUID.randomUUID();
    private static final UUID IMPLEMENTING = UUID.randomUUID();
    private static final List<UUID> BOTH = List.of(INTRODUCING, IMPLEMENTING);
    private static final Map<UUID, String> CERTIFICATE = Map.of(INTRODUCING, "Certificate of 12 March 2026");
    private static final Map<UUID, String> WAIVER = Map.of(IMPLEMENTING, "Waived: ten years of it");

    @Test
    void a_course_that_builds_on_nothing_asks_for_nothing() {
        assertThat(PrerequisiteStanding.of(Map.of(), CERTIFICATE, WAIVER).fulfilled())
                .isEqualTo(PrerequisiteRecord.NONE);
        assertThat(PrerequisiteStanding.ofNobody(List.of()).unnamed()).isEqualTo(PrerequisiteRecord.NONE);
    }

    @Test
    void what_is_shown_is_met() {
        var shown = Map.of(INTRODUCING, "Certificate of 12 March 2026", IMPLEMENTING, "Certificate of 1 May 2026");
        assertThat(PrerequisiteStanding.of(required(), shown, Map.of()).fulfilled())
                .isEqualTo(new PrerequisiteRecord(
                        Status.MET, List.of(), "Certificate of 12 March 2026; Certificate of 1 May 2026"));
    }

    @Test
    void what_is_not_shown_can_be_waived_and_the_roster_says_which() {
        assertThat(waived().fulfilled()).isEqualTo(letOff());
    }

    @Test
    void a_certificate_counts_before_a_waiver_of_the_same_course() {
        var waivers = Map.of(INTRODUCING, "Waived: not needed", IMPLEMENTING, "Waived: ten years of it");
        assertThat(PrerequisiteStanding.of(required(), CERTIFICATE, waivers).fulfilled())
                .isEqualTo(letOff());
    }

    @Test
    void what_is_missing_is_named() {
        open(lacking())
                .when(enrol(SEAT, ANN))
                .thenRefused("This course builds on Introducing DDD and Implementing DDD.");
        var one = PrerequisiteStanding.of(required(), CERTIFICATE, Map.of());
        open(one)
                .when(enrol(SEAT, ANN))
                .thenRefused("builds on Implementing DDD. Take that first, or ask the provider");
        MissingPrerequisites refused = catchThrowableOfType(
                MissingPrerequisites.class,
                () -> open(one).when(enrol(SEAT, ANN)).decided());
        assertThat(refused.missing()).containsExactly(IMPLEMENTING);
    }

    @Test
    void how_the_learner_stood_is_frozen_with_the_seat() {
        open(waived()).when(enrol(SEAT, ANN)).then(seat(SEAT, ANN, ANN, null, letOff()));
    }

    @Test
    void a_seat_without_a_name_stays_pending() {
        open(PrerequisiteStanding.ofNobody(BOTH))
                .when(new Enrol(AT, SESSION, SEAT, null, null, DESK, null))
                .then(seat(SEAT, null, DESK, null, new PrerequisiteRecord(Status.PENDING, BOTH, null)));
    }

    @Test
    void whoever_is_named_for_a_seat_is_checked_then() {
        open(waived())
                .and(unnamed(SEAT))
                .when(new Substitute(AT, SESSION, SEAT, ANN))
                .then(new LearnerSubstituted(SEAT, null, ANN, letOff()));
        open(lacking())
                .and(unnamed(SEAT))
                .when(new Substitute(AT, SESSION, SEAT, ANN))
                .thenRefused("builds on");
    }

    @Test
    void an_offer_is_accepted_by_whoever_has_what_is_required_by_then() {
        var answer = new AnswerOffer(AT, SESSION, OFFER, true, OTHER_SEAT, BY_BO);
        open(lacking())
                .and(waits(ENTRY, BO, 2, 1), offered(ENTRY, OFFER, 2))
                .when(answer)
                .thenRefused("builds on");
        open(waived())
                .and(waits(ENTRY, BO, 2, 1), offered(ENTRY, OFFER, 2))
                .when(answer)
                .then(
                        new WaitlistEntryClosed(ENTRY, Outcome.ACCEPTED),
                        seat(OTHER_SEAT, BO, BO, OFFER, letOff()),
                        seat(
                                Ids.derived(OTHER_SEAT, "seat 2"),
                                null,
                                BO,
                                OFFER,
                                new PrerequisiteRecord(Status.PENDING, BOTH, null)));
    }

    private static Map<UUID, String> required() {
        var required = new LinkedHashMap<UUID, String>();
        required.put(INTRODUCING, "Introducing DDD");
        required.put(IMPLEMENTING, "Implementing DDD");
        return required;
    }

    private static PrerequisiteStanding lacking() {
        return PrerequisiteStanding.of(required(), Map.of(), Map.of());
    }

    private static PrerequisiteStanding waived() {
        return PrerequisiteStanding.of(required(), CERTIFICATE, WAIVER);
    }

    private static PrerequisiteRecord letOff() {
        return new PrerequisiteRecord(
                Status.WAIVED, List.of(IMPLEMENTING), "Certificate of 12 March 2026; Waived: ten years of it");
    }

    private static Story<Session, SessionCommand, SessionEvent> open(PrerequisiteStanding prerequisiteStanding) {
        return SessionStories.open(14, new DecisionContext(Policy.USUAL, prerequisiteStanding));
    }

    private static LearnerEnrolled seat(
            UUID seat, @Nullable UUID person, UUID bookedBy, @Nullable UUID offer, PrerequisiteRecord prereq) {
        return new LearnerEnrolled(seat, person, null, bookedBy, null, offer, PRICE, prereq);
    }
}
