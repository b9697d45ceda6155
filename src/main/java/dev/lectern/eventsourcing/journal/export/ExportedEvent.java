package dev.lectern.eventsourcing.journal.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as it is written in a part of an export, with its fields in the order of {@code StoredEvent.avsc}.
 *
 * @param occurredAt in whole microseconds
 * @param schema the index of the payload's schema in {@link PartHeader#schemas}
 * @param hash 32 bytes, see {@code dev.lectern.eventsourcing.journal.Chain}
 */
public record ExportedEvent(
        long position,
        String stream,
        int version,
        UUID eventId,
        @Nullable UUID commandId,
        Instant occurredAt,
        int schema,
        byte[] payload,
        String metadata,
        byte[] hash) {
    private static final int HASH = 32;

    void write(BinaryEncoder out) throws IOException {
        out.writeLong(position);
        out.writeString(stream);
        out.writeInt(version);
        out.writeString(eventId.toString());
        out.writeIndex(commandId == null ? 0 : 1);
        if (commandId != null) out.writeString(commandId.toString());
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt));
        out.writeInt(schema);
        out.writeBytes(payload);
        out.writeString(metadata);
        out.writeFixed(hash);
    }

    static ExportedEvent read(BinaryDecoder in) throws IOException {
        return new ExportedEvent(
                in.readLong(),
                in.readString(),
                in.readInt(),
                UUID.fromString(in.readString()),
                in.readIndex() == 0 ? null : UUID.fromString(in.readString()),
                Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS),
                in.readInt(),
                bytes(in),
                in.readString(),
                hash(in));
    }

    private static byte[] bytes(BinaryDecoder in) throws IOException {
        ByteBuffer buffer = in.readBytes(null);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] hash(BinaryDecoder in) throws IOException {
        byte[] hash = new byte[HASH];
        in.readFixed(hash);
        return hash;
    }
}
