package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StoredConstant;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.reactors.ReactorType;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The reactors' progress in a tenant's journal, and the deadlines that they have noted. */
@Dependent
class ReactorProgress {
    private static final String[] REACTORS =
            Lectern.REACTORS.stream().map(ReactorType::name).toArray(String[]::new);

    @Inject
    private DataSource database;

    @Inject
    private Journal journal;

    @Inject
    private Freshness freshness;

    /**
     * Returns when the reactors have handled all events, including those that they caused, and no deadline is overdue.
     */
    void settle(TenantId tenant) {
        Await.until("the reactors have nothing left to do", () -> {
            long head = journal.head(tenant);
            return freshness.await(tenant, head, REACTORS)
                    && count(tenant, "select count(*) from deadline where due_at <= now()") == 0
                    && journal.head(tenant) == head;
        });
    }

    long deadlines(TenantId tenant) {
        return count(tenant, "select count(*) from deadline");
    }

    /** Resets the reactors' checkpoints, as after a crash that kept their commands and lost their checkpoints. */
    void hearAllAgain(TenantId tenant) {
        bound(tenant, connection -> {
            try (var update = connection.prepareStatement("update generation set position = 0 where view = any (?)")) {
                update.setArray(1, connection.createArrayOf("text", REACTORS));
                return update.executeUpdate();
            }
        });
    }

    /**
     * Creates a checkpoint before the first event.
     *
     * @return its generation
     */
    int begin(TenantId tenant, String subscription) {
        return bound(tenant, connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into generation (view, stage) values (?, 'LIVE') returning generation")) {
                insert.setString(1, subscription);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private long count(TenantId tenant, String sql) {
        return bound(tenant, connection -> {
            try (var row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Runs the work on a connection that is bound to the tenant, and commits it. */
    <T> T bound(TenantId tenant, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            TenantBinding.bind(connection, tenant);
            T result = work.with(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asserts that a reactor caused an event, because of another. */
    static void assertReaction(Recorded effect, Recorded cause) {
        var because = cause.stored();
        var metadata = effect.stored().metadata();
        assertThat(metadata.causationId()).isEqualTo(because.eventId());
        assertThat(metadata.correlationId()).isEqualTo(because.metadata().correlationId());
        assertThat(metadata.role()).isEqualTo(StoredConstant.of(Role.SYSTEM));
        assertThat(metadata.channel()).isEqualTo(StoredConstant.of(Channel.SYSTEM));
        assertThat(metadata.actor()).isNull();
    }
}
