package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A table with the columns and keys of {@code event}, and nothing else: no row-level security, no trigger, no function,
 * no head row, and no check for repeated commands or stream versions.
 */
final class RawTable {
    static final String INSERT = """
        insert into raw_event
          (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id, payload, metadata)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final Map<TenantId, AtomicLong> POSITIONS = new ConcurrentHashMap<>();

    private RawTable() {}

    static void create(Ground ground) throws SQLException {
        ground.asOwner("""
            create table raw_event (like event including all);
            alter table raw_event drop column hash;
            grant select, insert on raw_event to lectern_app;
            """);
    }

    /** A row as Lectern would write it. */
    record Row(TenantId tenant, long position, String stream, int version, UUID command, byte[] payload) {

        static Row of(OwnStreams streams, Events events) {
            streams.advance();
            long position = POSITIONS
                    .computeIfAbsent(streams.tenant(), tenant -> new AtomicLong())
                    .incrementAndGet();
            return new Row(
                    streams.tenant(),
                    position,
                    streams.stream().toString(),
                    streams.version(),
                    Events.id(),
                    events.ofVersion(streams.version()).bytes());
        }

        void set(PreparedStatement insert) throws SQLException {
            insert.setObject(1, tenant.value());
            insert.setLong(2, position);
            insert.setString(3, stream);
            insert.setInt(4, version);
            insert.setInt(5, 1);
            insert.setObject(6, command);
            insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setObject(8, Events.id());
            insert.setBytes(9, payload);
            insert.setObject(10, metadata(command), Types.OTHER);
        }
    }

    /** Metadata as long as Lectern's. */
    static String metadata(UUID command) {
        return "{\"channel\":\"UI\",\"correlation\":\"" + command + "\",\"actor\":\"" + LecternAppends.ACTOR
                + "\",\"role\":\"COORDINATOR\"}";
    }
}
