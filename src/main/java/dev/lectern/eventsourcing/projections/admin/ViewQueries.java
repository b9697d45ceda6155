package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus.Stop;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Queries about the subscriptions of a tenant: their generations, their lag, and what was done to them. Needs no
 * container.
 */
public final class ViewQueries {
    private static final int MINUTES = 60;

    private final DataSource database;
    private final TenantId tenant;

    /** @param database its connections must not belong to another transaction */
    public ViewQueries(DataSource database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * An action on a generation and its actor.
     *
     * @param position of the event in quarantine, or else the checkpoint
     * @param reason null if none was given
     */
    public record Done(
            Instant at,
            String view,
            int generation,
            ViewAction act,
            long position,
            Actor by,
            @Nullable String reason) {}

    /**
     * A row that differs between a rebuild and the live generation.
     *
     * @param was the live row as JSON; null if there is none
     * @param becomes the row of the rebuild as JSON; null if there is none
     */
    public record Difference(
            int number,
            String table,
            @Nullable String was,
            @Nullable String becomes) {}

    /**
     * The greatest lag of a subscription in one minute.
     *
     * @param subscription the name of the subscription
     * @param minutesAgo 0 is the present minute
     * @param events the number of events that it lagged behind
     * @param seconds how long the oldest of them had been waiting
     */
    public record Lag(String subscription, int minutesAgo, long events, double seconds) {}

    /** All generations except dropped ones, ordered by view. */
    public List<GenerationStatus> builds() {
        return read("""
            select g.view, g.generation, g.version, g.stage, g.at_end, g.position, h.position, g.begun_at,
              g.moved_at, g.rate,
                   (select greatest(w.occurred_at, g.begun_at)
                     from event w where w.tenant_id = g.tenant_id and w.position = g.position + 1),
                   g.compared_at, g.differences, g.sweep_from, q.position, q.since, q.cause, q.stack,
                   (select count(*) from view_act a
                     where a.tenant_id = g.tenant_id and a.view = g.view and a.generation = g.generation
                       and a.act = 'SKIPPED')
              from generation g join tenant_head h on h.tenant_id = g.tenant_id
              left join quarantine q on q.tenant_id = g.tenant_id and q.generation = g.generation
             where g.tenant_id = ? and g.stage <> 'DROPPED' order by g.view, g.generation\
            """, ViewQueries::build);
    }

    /** The actions, latest first. */
    public List<Done> done(int limit) {
        return read(
                """
                select at, view, generation, act, position, by_whom, by_person, reason from view_act
                 where tenant_id = ? order by id desc limit %d\
                """.formatted(limit),
                row -> new Done(
                        time(row, 1),
                        row.getString(2),
                        row.getInt(3),
                        ViewAction.valueOf(row.getString(4)),
                        row.getLong(5),
                        new Actor(Actor.Whom.valueOf(row.getString(6)), row.getObject(7, UUID.class)),
                        row.getString(8)));
    }

    /** The first rows that differ between the rebuild of a view and its live generation. */
    public List<Difference> differences(String view) {
        return read(
                """
                select d.number, d.source, d.was, d.becomes
                  from difference d join generation g on g.tenant_id = d.tenant_id and g.generation = d.generation
                 where d.tenant_id = ? and g.view = ? and g.stage in ('BUILDING', 'PAUSED') order by d.number\
                """, row -> new Difference(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)), view);
    }

    /** The lags of the last hour. There is none for a minute in which the subscription was never seen behind. */
    public List<Lag> lags() {
        return read(
                """
                select subscription, (extract(epoch from date_trunc('minute', now()) - minute) / 60)::integer,
                  events, seconds
                  from lag
                 where tenant_id = ? and minute > now() - interval '%d minutes' order by subscription, minute\
                """.formatted(MINUTES),
                row -> new Lag(row.getString(1), row.getInt(2), row.getLong(3), row.getDouble(4)));
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Read<T> read, Object... more) {
        try {
            return TenantTransaction.run(database, tenant, connection -> read(connection, sql, read, more));
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }

    private <T> List<T> read(Connection connection, String sql, Read<T> read, Object... more) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            for (int i = 0; i < more.length; i++) select.setObject(i + 2, more[i]);
            var found = new ArrayList<T>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) found.add(read.of(row));
            }
            return found;
        }
    }

    private static GenerationStatus build(ResultSet row) throws SQLException {
        return new GenerationStatus(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                GenerationState.valueOf(row.getString(4)),
                CompletionPolicy.valueOf(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                time(row, 8),
                timeOrNull(row, 9),
                row.getDouble(10),
                timeOrNull(row, 11),
                row.getObject(12, Long.class),
                row.getObject(13, Long.class),
                timeOrNull(row, 14),
                row.getInt(19),
                stop(row));
    }

    private static @Nullable Stop stop(ResultSet row) throws SQLException {
        Instant since = timeOrNull(row, 16);
        return since == null ? null : new Stop(row.getLong(15), since, row.getString(17), row.getString(18));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
