package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * Readers of whole journals: each reads all events from first to last, in one thread, 1,000 at a time, and returns how
 * many there were.
 */
final class JournalReaders {
    static final int BATCH = 1000;

    private final TenantId tenant;
    private long taken; // so that no read can be optimized away

    JournalReaders(TenantId tenant) {
        this.tenant = tenant;
    }

    /** Reads Lectern's journal into records. */
    long lectern(Journal journal) {
        long read = 0;
        for (long after = 0; ; ) {
            EventPage next = journal.read(tenant, after, BATCH);
            if (next.until() == after) return read;
            after = next.until();
            for (var recorded : next.recorded()) taken += recorded.event().hashCode();
            read += next.recorded().size();
        }
    }

    /**
     * Reads Axon's table into records, also with Lectern's codec. Events that were appended later come after the limit.
     */
    long axon(JdbcEventStorageEngine engine, long limit) {
        long read = 0;
        try (var all = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = all.iterator();
            for (; read < limit && each.hasNext(); read++)
                taken += each.next().getPayload().hashCode();
        }
        return read;
    }

    /** Reads columns as JDBC returns them, the event as bytes, from a table without row-level security. */
    long select(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                    select position, stream_id, version, event_id, occurred_at, schema_id, payload, metadata
                      from raw_replay where tenant_id = ? and position > ? order by position limit ?
                    """)) {
            long read = 0;
            for (long after = 0; ; ) {
                select.setObject(1, tenant.value());
                select.setLong(2, after);
                select.setInt(3, BATCH);
                long before = after;
                try (ResultSet row = select.executeQuery()) {
                    for (; row.next(); read++) after = take(row);
                }
                if (after == before) return read;
            }
        }
    }

    private long take(ResultSet row) throws SQLException {
        taken += row.getString(2).length()
                + row.getInt(3)
                + row.getObject(4, UUID.class).hashCode()
                + row.getObject(5, OffsetDateTime.class).getNano()
                + row.getInt(6)
                + row.getBytes(7).length
                + row.getString(8).length();
        return row.getLong(1);
    }
}
