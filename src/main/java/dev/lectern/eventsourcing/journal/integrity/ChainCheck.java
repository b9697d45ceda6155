package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.Chain;
import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.SourceHead;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The running check of a tenant's hash chain. Each event must have the next position, and the hash that follows from
 * its content and from all events before it. See {@link Chain}.
 */
public final class ChainCheck {
    private long position;
    private byte[] hash;

    /** @param source the head of the journal that this one was made from; null if it was made from none */
    public ChainCheck(@Nullable SourceHead source) {
        hash = Chain.first(source);
    }

    /**
     * Checks the next event, and goes on to it if it is sound.
     *
     * @return a sentence that says why this is not the next event; empty if it is
     */
    public Optional<String> follow(EventRow placed) {
        long expected = position + 1;
        if (placed.position() != expected)
            return Optional.of(
                    "Position " + expected + " is missing: " + placed.position() + " follows " + position + ".");
        byte[] next = Chain.next(hash, expected, placed.version(), placed.content());
        if (!Arrays.equals(next, placed.hash()))
            return Optional.of("Position " + expected
                    + " is not what was written there: its hash does not cover what lies there now, or what lay before"
                    + " it.");
        position = expected;
        hash = next;
        return Optional.empty();
    }

    /** Makes a row the next event of the chain: it gets the next position, and the hash that follows. */
    public EventRow extend(EventRow row, int version) {
        position++;
        hash = Chain.next(hash, position, version, row.content());
        return row.at(position, version, hash);
    }

    public long position() {
        return position;
    }

    public byte[] hash() {
        return hash;
    }

    public boolean endsAt(Head head) {
        return position == head.position() && Arrays.equals(hash, head.hash());
    }
}
