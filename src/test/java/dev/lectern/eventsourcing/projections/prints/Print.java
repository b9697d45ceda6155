package dev.lectern.eventsourcing.projections.prints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The print of texts: the first digits of their SHA-256. */
final class Print {
    private static final int DIGITS = 12;

    private Print() {}

    static String of(Collection<String> texts) {
        byte[] all = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
