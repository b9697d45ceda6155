package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Digests;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The head of a journal from which another journal was made, by an export for an older build. The hash chain of the
 * other one begins with it; see {@link Chain}.
 *
 * @param position the position of its last event
 * @param hash the hash of its last event, in hexadecimal
 */
public record SourceHead(long position, String hash) {
    public static SourceHead of(Head head) {
        return new SourceHead(head.position(), HexFormat.of().formatHex(head.hash()));
    }

    byte[] link() {
        byte[] eight = ByteBuffer.allocate(8).putLong(position).array();
        return Digests.sha256(eight, HexFormat.of().parseHex(hash));
    }
}
