package dev.lectern.eventsourcing.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.schema.Digests;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over a tenant's events: each hash covers its event and the hash before it, and so all earlier events.
 * All numbers are big-endian, all texts UTF-8:
 *
 * <pre>
 * content = SHA-256( tenant 16 · event id 16 · (00 | 01 · command id 16) · occurred at, µs since 1970, 8
 *                    · SHA-256 of the schema 32 · length 4 · stream · length 4 · metadata · payload )
 * hash    = SHA-256( hash before it 32 · position 8 · version 4 · content 32 )
 * </pre>
 *
 * The hash before the first event is 32 zeros. The payload is hashed as stored, and an event is never encoded again to
 * compute its hash. The schema's fingerprint is hashed, not its number, which differs between installations.
 */
public final class Chain {
    public static final int LENGTH = 32;

    private Chain() {}

    static byte[] content(
            TenantId tenant,
            UUID eventId,
            @Nullable UUID commandId,
            Instant occurredAt,
            byte[] schema,
            String stream,
            String metadata,
            byte[] payload) {
        byte[] streamBytes = stream.getBytes(UTF_8);
        byte[] metadataBytes = metadata.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(16
                + 16
                + (commandId == null ? 1 : 17)
                + 8
                + schema.length
                + 4
                + streamBytes.length
                + 4
                + metadataBytes.length
                + payload.length);
        put(bytes, tenant.value());
        put(bytes, eventId);
        bytes.put((byte) (commandId == null ? 0 : 1));
        if (commandId != null) put(bytes, commandId);
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt)).put(schema);
        bytes.putInt(streamBytes.length).put(streamBytes);
        bytes.putInt(metadataBytes.length).put(metadataBytes);
        return Digests.sha256(bytes.put(payload).array());
    }

    public static byte[] next(byte[] before, long position, int version, byte[] content) {
        ByteBuffer bytes = ByteBuffer.allocate(before.length + 8 + 4 + content.length);
        bytes.put(before).putLong(position).putInt(version).put(content);
        return Digests.sha256(bytes.array());
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
