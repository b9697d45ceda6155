package dev.lectern.journal;

import dev.lectern.journal.Append.Write;
import dev.lectern.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The journal's SQL. Each call is one round trip. On a connection in auto-commit the statements of one call make one implicit
 * transaction, so the tenant that the first binds holds for the second and for nothing after it; inside a transaction of the caller's it
 * holds until that ends.
 */
final class JournalTable {
    private final DataSource database;
    private final StoredSchemas schemas;

    JournalTable(DataSource database, StoredSchemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    Appended append(Append append) {
        String sql =
                "select outcome, at_position, at_version, stale_stream from append(?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)";
        var columns = new AppendColumns(append.writes(), schemas);
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement(sql)) {
            call.setObject(1, append.tenant().value());
            call.setObject(2, append.commandId());
            call.setObject(3, OffsetDateTime.ofInstant(append.at(), ZoneOffset.UTC));
            call.setString(4, append.metadata().toJson());
            columns.set(call, connection);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return answer(append, row);
            }
        } catch (SQLException e) {
            throw failed(append.tenant(), e);
        }
    }

    List<Stored> stream(TenantId tenant, StreamId stream) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and stream_id = ? order by version\
            """;
        return query(tenant, sql, select -> select.setString(3, stream.toString()));
    }

    List<Stored> before(TenantId tenant, StreamId stream, int version) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
              from event where tenant_id = ? and stream_id = ? and version < ? order by version\
            """;
        return query(tenant, sql, select -> {
            select.setString(3, stream.toString());
            select.setInt(4, version);
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

    /** Stream by stream, each from its first event on, so that whoever reads them needs to go back for nothing. */
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
            throw failed(tenant, e);
        }
    }

    static Refused reused(UUID commandId) {
        return new Refused("The command id " + commandId
                + " has been used for another command. Send each command under an id of its own.");
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
                while (row.next()) found.add(stored(row));
            }
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
        return found;
    }

    static ResultSet second(PreparedStatement select, TenantId tenant) throws SQLException {
        select.setString(1, tenant.toString());
        select.setObject(2, tenant.value());
        select.execute();
        select.getMoreResults();
        return select.getResultSet();
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong(1),
                StreamId.parse(row.getString(2)).orElseThrow(),
                row.getInt(3),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                schemas.of(row.getInt(6)),
                row.getBytes(7),
                Metadata.parse(row.getString(8)));
    }

    private static Appended answer(Append append, ResultSet row) throws SQLException {
        String outcome = row.getString(1);
        return switch (outcome) {
            case "appended", "repeated" -> new Appended(row.getLong(2), row.getInt(3), outcome.equals("repeated"));
            case "stale" -> {
                Write write = append.writes().get(row.getInt(4) - 1);
                throw new Stale(write.stream(), write.expected().version(), row.getInt(3));
            }
            case "reused" -> throw reused(java.util.Objects.requireNonNull(append.commandId()));
            default -> throw new IllegalStateException("append() answered " + outcome);
        };
    }

    static IllegalStateException failed(TenantId tenant, SQLException e) {
        return new IllegalStateException(
                "The journal of tenant " + tenant + " cannot be reached: " + e.getMessage(), e);
    }
}
