package dev.lectern.eventsourcing.journal;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.JournalFixture.newStream;
import static dev.lectern.eventsourcing.journal.JournalFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The connection breaks: before the statement has reached the database, or after the database has committed and before
 * its answer has arrived.
 */
class LostAnswerTest {
    private final JournalFixture at = new JournalFixture();
    private final AtomicInteger losing = new AtomicInteger();
    private final AtomicInteger away = new AtomicInteger();
    private final Journal journal = new Journal(breaking(TestDatabase.application()), CODEC, tenant -> {});
    private final AggregateRepository aggregates = new AggregateRepository(journal);

    /** Mutants: the append is not tried again; it is tried again under another id. */
    @Test
    void what_was_committed_without_an_answer_is_answered_when_it_is_tried_again_and_done_once() {
        journal.append(at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(1))));
        losing.set(2);
        var append = at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(2)));
        assertThat(journal.append(append))
                .extracting(Appended::position, Appended::version)
                .containsExactly(2L, 1);
        assertThat(journal.head(at.tenant)).isEqualTo(2);
        assertThat(losing).hasValue(0);
    }

    @Test
    void a_command_whose_answer_is_lost_is_done_once_and_answered() {
        UUID sessionId = UUID.randomUUID();
        execute(SessionFixture.schedule(sessionId, 14));
        losing.set(1);
        Appended changed = execute(new ChangeCapacity(SessionFixture.AT, sessionId, 14, 16, "A larger room"));
        assertThat(changed).extracting(Appended::position, Appended::version).containsExactly(2L, 2);
        assertThat(journal.head(at.tenant)).isEqualTo(2);
    }

    @Test
    void without_a_command_id_nobody_can_ask_again_so_it_is_said_that_the_outcome_is_unknown() {
        losing.set(1);
        var append = at.append(null, write(newStream(), Expected.NO_STREAM, change(1)));
        assertThatThrownBy(() -> journal.append(append)).isInstanceOf(OutcomeUnknown.class);
        assertThat(journal.head(at.tenant)).isEqualTo(1);
    }

    @Test
    void a_database_that_is_away_for_a_moment_is_waited_for() {
        away.set(3);
        assertThat(journal.append(at.append(null, write(newStream(), Expected.NO_STREAM, change(1))))
                        .position())
                .isEqualTo(1);
    }

    @Test
    void the_next_is_not_told_what_became_of_the_last() {
        losing.set(1);
        assertThatThrownBy(() -> journal.append(at.append(null, write(newStream(), Expected.NO_STREAM, change(1)))))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(journal.append(at.append(null, write(newStream(), Expected.NO_STREAM, change(2)))))
                .isEqualTo(new Appended(2, 1, false));
    }

    private Appended execute(SessionCommand command) {
        return at.execute(aggregates, UUID.randomUUID(), command);
    }

    /**
     * A real database whose connections break as often as asked: after an insert or commit has gone through, or when
     * they are opened.
     */
    private DataSource breaking(DataSource real) {
        return stand(DataSource.class, real, (method, result) -> {
            if (!method.equals("getConnection")) return result;
            var connection = (Connection) result;
            if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                connection.close();
                throw new SQLException("It is away.", "08001");
            }
            return stand(Connection.class, connection, (called, made) -> {
                if (called.equals("commit")) lose(connection);
                return made instanceof PreparedStatement statement ? statement(statement, connection) : made;
            });
        });
    }

    private PreparedStatement statement(PreparedStatement statement, Connection connection) {
        return stand(PreparedStatement.class, statement, (called, made) -> {
            if (called.equals("execute")
                    && connection.getAutoCommit()
                    && statement.toString().contains("insert into event")) lose(connection);
            return made;
        });
    }

    private void lose(Connection connection) throws SQLException {
        if (losing.getAndUpdate(left -> Math.max(0, left - 1)) == 0) return;
        connection.close();
        throw new SQLException("The connection broke.", "08006");
    }

    private interface Afterwards {
        Object see(String method, Object result) throws SQLException;
    }

    private static <T> T stand(Class<T> type, T real, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return afterwards.see(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
