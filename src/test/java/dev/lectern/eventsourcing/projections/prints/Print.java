package dev.lectern.eventsourcing.projections.prints;

import dev.lectern.eventsourcing.journal.schema.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;

/** The print of texts: the first digits of their SHA-256. */
final class Print {
    private static final int DIGITS = 12;

    private Print() {}

    static String of(Collection<String> texts) {
        byte[] all = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.sha256(all)).substring(0, DIGITS);
    }
}
