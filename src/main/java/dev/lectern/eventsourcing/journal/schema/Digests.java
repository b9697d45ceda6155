package dev.lectern.eventsourcing.journal.schema;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Message digests of bytes, in parts. */
public final class Digests {
    // looking up an algorithm takes longer than a short digest
    private static final MessageDigest SHA_1 = fresh("SHA-1");
    private static final MessageDigest SHA_256 = fresh("SHA-256");

    private Digests() {}

    public static byte[] sha1(byte[]... parts) {
        return of(SHA_1, parts);
    }

    public static byte[] sha256(byte[]... parts) {
        return of(SHA_256, parts);
    }

    private static byte[] of(MessageDigest fresh, byte[]... parts) {
        try {
            MessageDigest digest = (MessageDigest) fresh.clone();
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
