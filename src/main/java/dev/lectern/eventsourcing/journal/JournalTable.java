package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The SQL that reads the journal. Each call is one round trip of two statements: the first binds the tenant, the second
 * selects. In auto-commit both are one implicit transaction, so the tenant is bound for this call only. Inside a
 * transaction of the caller the tenant stays bound until that transaction ends.
 */
public final class JournalTable {
    private final DataSource database;
    private final StoredSchemas schemas;

    JournalTable(DataSource database, StoredSchemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    List<Stored> stream(TenantId tenant, StreamId stream, int after, int limit) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and stream_id = ? and version > ? order by version limit ?\
            """;
        return query(tenant, sql, select -> {
            select.setString(3, stream.toString());
            select.setInt(4, after);
            select.setInt(5, limit);
        });
    }

    List<Stored> after(TenantId tenant, long position, int limit) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and position > ? order by position limit ?\
            """;
        return query(tenant, sql, select -> {
            select.setLong(3, position);
            select.setInt(4, limit);
        });
    }

    /** The events after a position, up to and including another one, without some schema versions. */
    List<Stored> between(TenantId tenant, long after, long until, List<EventSchema> without) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and position > ? and position <= ?
               and schema_id <> all (array(
                   select s.schema_id from event_schema s
                     join unnest(?::text[], ?::integer[]) as without (type, version) using (type, version)))
             order by position\
            """;
        return query(tenant, sql, select -> {
            Connection connection = select.getConnection();
            select.setLong(3, after);
            select.setLong(4, until);
            select.setArray(
                    5,
                    connection.createArrayOf(
                            "text", without.stream().map(EventSchema::type).toArray()));
            select.setArray(
                    6,
                    connection.createArrayOf(
                            "integer",
                            without.stream().map(EventSchema::version).toArray()));
        });
    }

    /** The events after one of a stream, stream by stream, each in the order of its versions. */
    List<Stored> byStream(TenantId tenant, String stream, int version, long until, int limit) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and (stream_id, version) > (?, ?) and position <= ?
             order by stream_id, version limit ?\
            """;
        return query(tenant, sql, select -> {
            select.setString(3, stream);
            select.setInt(4, version);
            select.setLong(5, until);
            select.setInt(6, limit);
        });
    }

    List<Stored> newest(TenantId tenant, Collection<String> categories, long before, int limit) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and position < ? and split_part(stream_id, '-', 1) = any (?)
             order by position desc limit ?\
            """;
        return query(tenant, sql, select -> {
            select.setLong(3, before);
            select.setArray(4, select.getConnection().createArrayOf("text", categories.toArray()));
            select.setInt(5, limit);
        });
    }

    Optional<Stored> byCommand(TenantId tenant, UUID commandId) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and command_id = ?\
            """;
        return query(tenant, sql, select -> select.setObject(3, commandId)).stream()
                .findFirst();
    }

    long head(TenantId tenant) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position from tenant_head where tenant_id = ?\
            """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = second(select, tenant)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
    }

    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }

    private List<Stored> query(TenantId tenant, String sql, Parameters parameters) {
        var found = new ArrayList<Stored>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (ResultSet row = second(select, tenant)) {
                while (row.next()) found.add(stored(row, connection));
            }
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
        return found;
    }

    /** Binds the tenant to the first two parameters, executes both statements, and returns the result of the second. */
    public static ResultSet second(PreparedStatement select, TenantId tenant) throws SQLException {
        select.setString(1, tenant.toString());
        select.setObject(2, tenant.value());
        select.execute();
        select.getMoreResults();
        return select.getResultSet();
    }

    private Stored stored(ResultSet row, Connection connection) throws SQLException {
        return new Stored(
                row.getLong(1),
                StreamId.parse(row.getString(2)).orElseThrow(),
                row.getInt(3),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                schemas.of(row.getInt(6), connection),
                row.getBytes(7),
                row.getString(8));
    }
}
