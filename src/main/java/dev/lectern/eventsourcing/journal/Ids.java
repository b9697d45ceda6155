package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Deterministic ids, derived from a name (UUID version 5, RFC 9562). What is done twice gets the same id both times.
 */
public final class Ids {
    private Ids() {}

    public static UUID derived(UUID namespace, String name) {
        byte[] space = ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array();
        ByteBuffer hash = ByteBuffer.wrap(Digests.sha1(space, name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & ~0xF000L | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
