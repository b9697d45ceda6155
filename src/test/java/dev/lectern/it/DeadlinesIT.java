package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderCommand.Register;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.PrerequisiteRecord;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Deadlines that passed while Lectern was down are handled once after its start. The tests write into its journal as
 * another node would.
 */
@OnOneServer
class DeadlinesIT {
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final EventCodec codec = TestHistories.codec();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Journal journal = new Journal(database, codec, nobody -> {});

    /** A session with two seats: one is held, one was offered to the first of three who wait. */
    private record Story(UUID session, UUID hold, UUID first, UUID second, UUID third) {
        Story() {
            this(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        }
    }

    @Test
    void a_hold_and_an_offer_that_end_while_the_server_is_down_are_released_and_offered_on_once(LecternServer server) {
        register(server);
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
                    () -> deadlines(story) == 2 || Instant.now().isAfter(due));
            server.kill();
            boolean inTime = deadlines(story) == 2 && Instant.now().isBefore(due);
            Await.until("their time has come", () -> Instant.now().isAfter(due));
            if (!inTime) server.start();
            else {
                assertThat(events(story.session(), SeatHoldReleased.class)).isEmpty();
                return story;
            }
        }
    }

    private void register(LecternServer server) {
        database.setURL("jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern");
        database.setUser("lectern_app");
        database.setPassword(LecternServer.DB_PASSWORD);
        new Tenants(database).create(tenant, "deadlines");
        var register = new Register(
                StaffDesk.LONG_AGO,
                "deadlines",
                "A provider",
                SessionFixture.ZONE,
                Currency.getInstance("EUR"),
                Locale.ENGLISH);
        new AggregateRepository(journal)
                .execute(
                        Caller.system(tenant),
                        UUID.randomUUID(),
                        Provider.stream(tenant),
                        register,
                        () -> DecisionInput.alone(Provider.DECIDER));
    }

    private void happens(Story story, Instant due) {
        UUID seat = UUID.randomUUID();
        UUID ann = UUID.randomUUID();
        happens(
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

    private void happens(UUID session, SessionEvent... events) {
        var all = Stream.of(events)
                .map(event -> new NewEvent(UUID.randomUUID(), codec.encode(event)))
                .toList();
        var metadata = Metadata.of(Caller.system(tenant), UUID.randomUUID());
        var write = new Write(Session.stream(session), Expected.NO_STREAM, all);
        journal.append(new Append(tenant, null, StaffDesk.LONG_AGO, metadata, List.of(write)));
    }

    private boolean isDone(Story story) {
        return !events(story.session(), SeatHoldReleased.class).isEmpty()
                && events(story.session(), WaitlistOffered.class).size() >= 3;
    }

    /** When this returns, the clock has also looked again at everything that was due before. */
    private void aLaterDeadlineComes() {
        UUID session = UUID.randomUUID();
        Instant due = Instant.now().plusSeconds(1);
        var held = new SeatsHeld(UUID.randomUUID(), 1, UUID.randomUUID(), due);
        happens(session, scheduled(), new SessionOpened(), held);
        Await.until(
                "a later hold was released",
                () -> !events(session, SeatHoldReleased.class).isEmpty());
    }

    private void assertDoneOnce(Story story) {
        assertThat(events(story.session(), SeatHoldReleased.class))
                .containsExactly(new SeatHoldReleased(story.hold(), HoldCause.EXPIRED));
        assertThat(events(story.session(), WaitlistEntryClosed.class))
                .containsExactly(new WaitlistEntryClosed(story.first(), Outcome.EXPIRED));
        assertThat(events(story.session(), WaitlistOffered.class))
                .extracting(WaitlistOffered::entryId)
                .containsExactly(story.first(), story.second(), story.third());
    }

    private <E extends SessionEvent> List<E> events(UUID session, Class<E> type) {
        return journal.read(tenant, Session.stream(session)).recorded().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private long deadlines(Story story) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            TenantBinding.bind(connection, tenant);
            try (var select = connection.prepareStatement("select count(*) from deadline where stream_id = ?")) {
                select.setString(1, Session.stream(story.session()).toString());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
