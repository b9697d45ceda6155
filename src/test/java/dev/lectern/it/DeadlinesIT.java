package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Deadlines that passed while Lectern was down are handled once after its start. The tests write into its journal as
 * another node would.
 */
@OnOneServer
class DeadlinesIT {
    private final OutsideNode outsideNode = new OutsideNode();

    /** A session with two seats: one is held, one was offered to the first of three who wait. */
    private record Story(UUID session, UUID hold, UUID first, UUID second, UUID third) {
        Story() {
            this(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        }
    }

    @Test
    void a_hold_and_an_offer_that_end_while_the_server_is_down_are_released_and_offered_on_once(LecternServer server) {
        outsideNode.register(server);
        Story noted = notedBeforeTheirTime(server);
        var unheard = new Story();
        happens(unheard, Instant.now());
        server.start();
        Await.until("both were seen to", () -> isDone(noted) && isDone(unheard));
        aLaterDeadlineComes();
        assertDoneOnce(noted);
        assertDoneOnce(unheard);
    }

    /**
     * A story whose deadlines the server had noted, and which passed while the server was down. A slow server gets more
     * time to note them: each attempt doubles it.
     */
    private Story notedBeforeTheirTime(LecternServer server) {
        for (int seconds = 4; ; seconds *= 2) {
            var story = new Story();
            Instant due = Instant.now().plusSeconds(seconds);
            happens(story, due);
            Await.until(
                    "the server has noted both deadlines",
                    () -> outsideNode.deadlines(story.session()) == 2
                            || Instant.now().isAfter(due));
            server.kill();
            boolean inTime =
                    outsideNode.deadlines(story.session()) == 2 && Instant.now().isBefore(due);
            Await.until("their time has come", () -> Instant.now().isAfter(due));
            if (!inTime) server.start();
            else {
                assertThat(outsideNode.events(story.session(), SeatHoldReleased.class))
                        .isEmpty();
                return story;
            }
        }
    }

    private void happens(Story story, Instant due) {
        UUID seat = UUID.randomUUID();
        UUID ann = UUID.randomUUID();
        outsideNode.happens(
                story.session(),
                scheduled(),
                new SessionOpened(),
                new LearnerEnrolled(seat, ann, null, ann, null, null, null, PrerequisiteRecord.NONE),
                new SeatsHeld(story.hold(), 1, UUID.randomUUID(), due),
                new WaitlistJoined(story.first(), UUID.randomUUID(), 1, 1),
                new WaitlistJoined(story.second(), UUID.randomUUID(), 1, 2),
                new WaitlistJoined(story.third(), UUID.randomUUID(), 1, 3),
                new EnrolmentCancelled(seat, Party.LEARNER, FeeClass.FREE, ""),
                new WaitlistOffered(story.first(), UUID.randomUUID(), 1, due));
    }

    private static SessionScheduled scheduled() {
        return new SessionScheduled(
                SessionFixture.COURSE,
                1,
                Kind.PUBLIC,
                null,
                SessionFixture.ZONE,
                SessionFixture.days(StaffDesk.TEN_WEEKS, 1),
                SessionFixture.ON_SITE,
                2,
                0,
                null,
                StaffDesk.LONG_AGO);
    }

    private boolean isDone(Story story) {
        return !outsideNode.events(story.session(), SeatHoldReleased.class).isEmpty()
                && outsideNode.events(story.session(), WaitlistOffered.class).size() >= 3;
    }

    /** When this returns, the clock has also looked again at everything that was due before. */
    private void aLaterDeadlineComes() {
        UUID session = UUID.randomUUID();
        Instant due = Instant.now().plusSeconds(1);
        var held = new SeatsHeld(UUID.randomUUID(), 1, UUID.randomUUID(), due);
        outsideNode.happens(session, scheduled(), new SessionOpened(), held);
        Await.until(
                "a later hold was released",
                () -> !outsideNode.events(session, SeatHoldReleased.class).isEmpty());
    }

    private void assertDoneOnce(Story story) {
        assertThat(outsideNode.events(story.session(), SeatHoldReleased.class))
                .containsExactly(new SeatHoldReleased(story.hold(), HoldCause.EXPIRED));
        assertThat(outsideNode.events(story.session(), WaitlistEntryClosed.class))
                .containsExactly(new WaitlistEntryClosed(story.first(), Outcome.EXPIRED));
        assertThat(outsideNode.events(story.session(), WaitlistOffered.class))
                .extracting(WaitlistOffered::entryId)
                .containsExactly(story.first(), story.second(), story.third());
    }
}
