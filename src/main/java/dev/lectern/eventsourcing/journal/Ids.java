package dev.lectern.eventsourcing.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Deterministic ids, derived from a name (UUID version 5, RFC 9562). What is done twice gets the same id both times.
 * Also makes digests.
 */
public final class Ids {
    private static final Map<String, MessageDigest> FRESH = new ConcurrentHashMap<>();

    private Ids() {}

    public static UUID derived(UUID namespace, String name) {
        byte[] space = ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array();
        ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1", space, name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & ~0xF000L | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public static byte[] digest(String algorithm, byte[]... parts) {
        try {
            // looking up an algorithm takes longer than a short digest
            MessageDigest digest =
                    (MessageDigest) FRESH.computeIfAbsent(algorithm, Ids::fresh).clone();
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (CloneNotSupportedException everyJdksCan) {
            throw new IllegalStateException(everyJdksCan);
        }
    }

    private static MessageDigest fresh(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
