package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.Chain;
import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import java.util.Arrays;
import java.util.Optional;

/** How far a chain of events has been followed: each must be the next, and have the hash that follows from it and from all before. */
public final class ChainCheck {
    private long position;
    private byte[] hash = new byte[Chain.LENGTH];

    /** @return in a sentence, why this is not the next event; then it goes no further */
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
