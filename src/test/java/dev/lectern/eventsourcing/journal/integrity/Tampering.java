package dev.lectern.eventsourcing.journal.integrity;

/**
 * A way to change a journal of 40 events without its knowledge. {@code :at} is the position of an event, {@code :other}
 * that of a later one, {@code :n} a number from 0 to 99.
 *
 * @see VerificationTest
 */
enum Tampering {
    PAYLOAD("update event set payload = set_byte(payload, :n % octet_length(payload), 255 - get_byte(payload, :n %"
            + " octet_length(payload))) where tenant_id = :tenant and position = :at"),
    PAYLOAD_LONGER("update event set payload = payload || '\\x00' where tenant_id = :tenant and position = :at"),
    PAYLOAD_SHORTER(
            "update event set payload = substring(payload for octet_length(payload) - 1) where tenant_id = :tenant and"
                    + " position = :at"),
    METADATA("update event set metadata = replace(metadata::text, metadata->>'actor', gen_random_uuid()::text)::json"
            + " where tenant_id = :tenant and position = :at"),
    METADATA_SPACE(
            "update event set metadata = (metadata::text || ' ')::json where tenant_id = :tenant and position = :at"),
    TIME("update event set occurred_at = occurred_at + interval '1 microsecond' where tenant_id = :tenant and"
            + " position = :at"),
    EVENT_ID("update event set event_id = gen_random_uuid() where tenant_id = :tenant and position = :at"),
    COMMAND_ID("update event set command_id = gen_random_uuid() where tenant_id = :tenant and position = :at"),
    STREAM("update event set stream_id = 'session-' || gen_random_uuid() where tenant_id = :tenant and position = :at"),
    VERSION("update event set version = version + 100 where tenant_id = :tenant and position = :at"),
    SCHEMA("update event set schema_id = (select max(schema_id) + 1 from event_schema) where tenant_id = :tenant and"
            + " position = :at"),
    ANOTHER_SCHEMA(
            "update event e set schema_id = (select min(o.schema_id) from event o where o.tenant_id = e.tenant_id"
                    + " and o.schema_id <> e.schema_id) where tenant_id = :tenant and position = :at"),
    SCHEMA_TEXT(
            "update event_schema set avsc = replace(avsc, '\"fields\"', '\"doc\":\"x\",\"fields\"')"
                    + " where schema_id = (select schema_id from event where tenant_id = :tenant and position = :at)",
            false),
    HASH("update event set hash = set_byte(hash, :n % 32, 255 - get_byte(hash, :n % 32)) where tenant_id = :tenant"
            + " and position = :at"),
    ORDER("update event set position = 1000 where tenant_id = :tenant and position = :at;"
            + " update event set position = :at where tenant_id = :tenant and position = :other;"
            + " update event set position = :other where tenant_id = :tenant and position = 1000"),
    DELETION("delete from event where tenant_id = :tenant and position = :at"),
    GIVEN_AWAY("update event set tenant_id = :another where tenant_id = :tenant and position = :at"),
    INSERTION("update event set position = position + 1000, version = version + 100 where tenant_id = :tenant and"
            + " position >= :at; update event set position = position - 999, version = version - 100 where"
            + " tenant_id = :tenant and position >= 1000; insert into event select tenant_id, :at, 'session-' ||"
            + " gen_random_uuid(), 1, schema_id, null, occurred_at, gen_random_uuid(), payload, metadata, hash"
            + " from event where tenant_id = :tenant and position = :at + 1; update tenant_head set position ="
            + " position + 1 where tenant_id = :tenant"),
    ADDITION(
            "insert into event select tenant_id, 41, 'session-' || gen_random_uuid(), 1, schema_id, null, occurred_at,"
                    + " gen_random_uuid(), payload, metadata, hash from event where tenant_id = :tenant and position ="
                    + " :at; update tenant_head set position = 41 where tenant_id = :tenant",
            false),
    BEYOND_THE_HEAD(
            "insert into event select tenant_id, 41, 'session-' || gen_random_uuid(), 1, schema_id, null, occurred_at,"
                    + " gen_random_uuid(), payload, metadata, hash from event where tenant_id = :tenant and position ="
                    + " :at",
            false),
    CUT("delete from event where tenant_id = :tenant and position >= :at"),
    HEAD_POSITION("update tenant_head set position = position + 1 + :n where tenant_id = :tenant", false),
    HEAD_HASH(
            "update tenant_head set hash = set_byte(hash, :n % 32, 255 - get_byte(hash, :n % 32)) where tenant_id ="
                    + " :tenant",
            false),

    /** The end of the journal is cut off and the head adapted to it. Only a signed head reveals that. */
    CUT_WITH_ITS_HEAD("delete from event where tenant_id = :tenant and position >= :at; update tenant_head set"
        + " position = :at - 1, hash = coalesce((select hash from event where tenant_id = :tenant and position = :at -"
        + " 1), decode(repeat('00', 32), 'hex')) where tenant_id = :tenant");

    private final String sql;

    /** Whether the change is found first at {@code :at}. */
    final boolean isFoundThere;

    Tampering(String sql) {
        this(sql, true);
    }

    Tampering(String sql, boolean isFoundThere) {
        this.sql = sql;
        this.isFoundThere = isFoundThere;
    }

    String sql(String tenant, String another, long at, long other, int n) {
        return sql.replace(":tenant", "'" + tenant + "'")
                .replace(":another", "'" + another + "'")
                .replace(":at", Long.toString(at))
                .replace(":other", Long.toString(other))
                .replace(":n", Integer.toString(n));
    }
}
