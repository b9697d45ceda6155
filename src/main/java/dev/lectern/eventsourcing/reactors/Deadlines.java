package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller.Cause;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The deadlines that reactors have set. They are stored in the database and survive a restart. They are written in the
 * caller's transaction.
 */
@ApplicationScoped
public class Deadlines {
    @Inject
    private DataSource database;

    /** A repetition changes nothing. */
    @Transactional
    public void set(TenantId tenant, Deadline deadline) {
        run(tenant, """
            insert into deadline (tenant_id, reactor, id, stream_id, due_at, cause, correlation)
              values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, reactor, id) do nothing\
            """, statement -> {
            statement.setObject(1, tenant.value());
            statement.setString(2, deadline.reactor());
            statement.setObject(3, deadline.id());
            statement.setString(4, deadline.stream().toString());
            statement.setObject(5, deadline.dueAt().atOffset(ZoneOffset.UTC));
            statement.setObject(6, deadline.cause().eventId());
            statement.setObject(7, deadline.cause().correlationId());
            return statement.executeUpdate();
        });
    }

    @Transactional
    public void drop(TenantId tenant, String reactor, UUID id) {
        run(tenant, "delete from deadline where tenant_id = ? and reactor = ? and id = ?", statement -> {
            statement.setObject(1, tenant.value());
            statement.setString(2, reactor);
            statement.setObject(3, id);
            return statement.executeUpdate();
        });
    }

    /** Records a failed attempt. The deadline becomes due again after a wait that doubles each time, up to one hour. */
    @Transactional
    public void later(TenantId tenant, String reactor, UUID id, String failure) {
        run(tenant, """
            update deadline set failures = failures + 1, cause_of_failure = ?,
                   again_at = now() + least(interval '1 hour', interval '1 second' * power(2, least(failures, 12)))
             where tenant_id = ? and reactor = ? and id = ?\
            """, statement -> {
            statement.setString(1, failure);
            statement.setObject(2, tenant.value());
            statement.setString(3, reactor);
            statement.setObject(4, id);
            return statement.executeUpdate();
        });
    }

    /**
     * The failing deadlines of one reactor.
     *
     * @param cause the failure of one of them
     */
    public record Failing(String reactor, long deadlines, String cause) {}

    /** The deadlines that keep failing, counted for each reactor that has any, with the failure of one of them. */
    @Transactional
    public List<Failing> failing(TenantId tenant) {
        return run(tenant, """
            select reactor, count(*), max(cause_of_failure) from deadline
              where tenant_id = ? and failures > 0 group by reactor\
            """, statement -> {
            statement.setObject(1, tenant.value());
            var found = new ArrayList<Failing>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) found.add(new Failing(row.getString(1), row.getLong(2), row.getString(3)));
            }
            return found;
        });
    }

    /** The deadlines that are due, earliest first. */
    @Transactional
    public List<Deadline> due(TenantId tenant, Instant at, int limit) {
        return run(tenant, """
            select reactor, id, stream_id, due_at, cause, correlation
              from deadline where tenant_id = ? and coalesce(again_at, due_at) <= ?
                order by coalesce(again_at, due_at) limit ?\
            """, statement -> {
            statement.setObject(1, tenant.value());
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setInt(3, limit);
            return deadlines(statement);
        });
    }

    private static List<Deadline> deadlines(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Deadline>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next())
                found.add(new Deadline(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        StreamId.parse(row.getString(3)).orElseThrow(),
                        row.getObject(4, java.time.OffsetDateTime.class).toInstant(),
                        new Cause(row.getObject(5, UUID.class), row.getObject(6, UUID.class))));
        }
        return found;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(TenantId tenant, String sql, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The deadlines of tenant " + tenant + " cannot be reached: " + e.getMessage(), e);
        }
    }
}
