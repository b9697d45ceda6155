package dev.lectern.eventsourcing.journal;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cached states and snapshots change only how much has to be read, never the result. */
class LongStreamTest {
    private static final int EVENTS = 2 * StateCache.PIECE + 7;

    private final JournalFixture at = new JournalFixture();
    private final UUID sessionId = UUID.randomUUID();
    private final StreamId stream = Session.stream(sessionId);
    private final Decider<Session, SessionCommand, SessionEvent> decider = Session.decider(SessionFixture.USUAL);
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, tenant -> {});
    private final AggregateRepository aggregates = new AggregateRepository(journal);

    private static AggregateRepository node() {
        return new AggregateRepository(new Journal(TestDatabase.application(), CODEC, tenant -> {}));
    }

    @Test
    void a_long_stream_is_read_in_pieces_and_folded_as_if_it_were_not() {
        makeLong(sessionId);
        assertThat(node().fold(at.tenant, stream, decider))
                .isEqualTo(new VersionedState<>(whole(stream), EVENTS, EVENTS));
    }

    /** Mutants: the snapshot is taken for one of the next version; the events before it are read again. */
    @Test
    void a_command_to_a_long_stream_leaves_a_snapshot_from_which_another_node_goes_on() throws Exception {
        makeLong(sessionId);
        execute(aggregates, 14, 20);
        assertThat(text("select version from snapshot where tenant_id = '" + at.tenant + "'"))
                .isEqualTo("" + (EVENTS + 1));
        execute(node(), 20, 21);
        // events before the snapshot are no longer read: a fold of this one would stop here
        hide(10);
        execute(node(), 21, 22);
        assertThatThrownBy(() -> journal.read(at.tenant, stream)).isInstanceOf(Unreadable.class);
    }

    /** Mutant: the state of another stream is used. */
    @Test
    void of_two_long_streams_each_goes_on_from_its_own_snapshot() {
        UUID second = UUID.randomUUID();
        makeLong(sessionId);
        makeLong(second);
        execute(aggregates, 14, 20);
        execute(aggregates, new ChangeCapacity(AT, second, 14, 22, "A test"));
        AggregateRepository started = node();
        for (StreamId each : List.of(stream, Session.stream(second)))
            assertThat(started.fold(at.tenant, each, decider).state()).isEqualTo(whole(each));
    }

    @Test
    void a_snapshot_of_another_shape_or_build_or_one_that_is_damaged_is_as_good_as_none() throws SQLException {
        makeLong(sessionId);
        execute(aggregates, 14, 20);
        for (String harm :
                new String[] {"fingerprint = sha256('another')", "state = '\\x00'", "state = substring(state for 40)"
                }) {
            change("update snapshot set " + harm + " where tenant_id = '" + at.tenant + "'");
            assertThat(node().fold(at.tenant, stream, decider).state()).isEqualTo(whole(stream));
        }
        change("delete from snapshot where tenant_id = '" + at.tenant + "'");
        assertThat(node().fold(at.tenant, stream, decider).state()).isEqualTo(whole(stream));
    }

    /** Mutant: a refusal is believed without reading the stream's version again. */
    @Test
    void what_a_node_remembers_may_be_old_and_still_nothing_is_decided_on_it() {
        AggregateRepository other = node();
        execute(aggregates, SessionFixture.schedule(sessionId, 14));
        execute(other, 14, 16);
        execute(aggregates, 16, 18); // its cached state has 14 seats and would refuse this
        execute(other, 18, 20); // its cached state has 16 seats
        assertThatThrownBy(() -> execute(aggregates, 18, 19))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("from 18 to 20");
        assertThat(journal.read(at.tenant, stream).version()).isEqualTo(4);
    }

    @Test
    void of_two_tenants_with_the_same_stream_each_has_its_own_state() {
        execute(aggregates, SessionFixture.schedule(sessionId, 14));
        assertThat(aggregates.fold(JournalFixture.newTenant(), stream, decider))
                .isEqualTo(new VersionedState<>(decider.initial(), 0, 0));
    }

    private void makeLong(UUID id) {
        execute(aggregates, SessionFixture.schedule(id, 14));
        NewEvent[] changes = IntStream.rangeClosed(2, EVENTS)
                .mapToObj(i -> JournalFixture.change(i == EVENTS ? 14 : i))
                .toArray(NewEvent[]::new);
        journal.append(at.append(null, JournalFixture.write(Session.stream(id), Expected.exactly(1), changes)));
    }

    private Session whole(StreamId of) {
        return journal.read(at.tenant, of).fold(decider);
    }

    private void execute(AggregateRepository node, int from, int to) {
        execute(node, new ChangeCapacity(AT, sessionId, from, to, "A test"));
    }

    private void execute(AggregateRepository node, SessionCommand command) {
        at.execute(node, UUID.randomUUID(), command);
    }

    private void hide(int version) throws SQLException, IOException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica"); // no trigger fires on this connection
            statement.execute("update event set payload = '\\xff' where tenant_id = '" + at.tenant + "' and version = "
                    + version);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = at.bound();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.commit();
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = at.bound();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
