package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.StateCodec;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots: the states of aggregates with long streams, stored in the database. A node that has no cached state reads
 * the stream from the snapshot on, instead of from its first event. A snapshot of another build or of another state
 * schema is ignored. All snapshots can be deleted at any time.
 */
final class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class.getName());

    private final DataSource database;
    private final Map<Class<?>, StateCodec> codecs = new ConcurrentHashMap<>();

    Snapshots(DataSource database) {
        this.database = database;
    }

    /** The snapshot of a stream; null if there is none that this build can use. */
    <S> @Nullable VersionedState<S> of(TenantId tenant, StreamId stream, Decider<S, ?, ?> decider) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select state, version, position from snapshot where tenant_id = ? and stream_id = ? and fingerprint = ?\
            """;
        StateCodec codec = codec(decider);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(3, stream.toString());
            select.setBytes(4, codec.fingerprint());
            try (var row = JournalTable.second(select, tenant)) {
                return row.next()
                        ? new VersionedState<>(state(codec, row.getBytes(1)), row.getInt(2), row.getLong(3))
                        : null;
            }
        } catch (SQLException e) {
            throw Outage.reading(e);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "A snapshot of " + stream + " cannot be used; the stream is read whole.");
            return null;
        }
    }

    /**
     * Stores a snapshot unless there is one of this build at the same or a later version. If the database fails, that
     * is only logged, because it changes no result.
     */
    <S> void keep(TenantId tenant, StreamId stream, VersionedState<S> fold, Decider<S, ?, ?> decider) {
        String sql = """
            select set_config('app.tenant', ?, true);
            insert into snapshot (tenant_id, stream_id, version, position, fingerprint, state) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, stream_id) do update
                   set version = excluded.version, position = excluded.position, fingerprint =
                     excluded.fingerprint, state = excluded.state
                 where snapshot.version < excluded.version or snapshot.fingerprint <> excluded.fingerprint\
            """;
        StateCodec codec = codec(decider);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, tenant.toString());
            insert.setObject(2, tenant.value());
            insert.setString(3, stream.toString());
            insert.setInt(4, fold.version());
            insert.setLong(5, fold.position());
            insert.setBytes(6, codec.fingerprint());
            insert.setBytes(7, codec.write(Objects.requireNonNull(fold.state())));
            insert.execute();
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, e, () -> "No snapshot of " + stream + " was kept.");
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> S state(StateCodec codec, byte[] bytes) throws IOException {
        return (S) codec.read(bytes); // safe: the fingerprint contains the state's schema
    }

    private StateCodec codec(Decider<?, ?, ?> decider) {
        return codecs.computeIfAbsent(decider.state(), StateCodec::of);
    }
}
