package dev.lectern.eventsourcing.journal;

import java.util.UUID;

/**
 * An event read today: the newest form of what {@code stored} holds, or one of them.
 *
 * @param index 0, and counted on where an upcaster makes several events of the stored one
 */
public record Recorded(Stored stored, int index, Event event) {
    public long position() {
        return stored.position();
    }

    public StreamId stream() {
        return stored.stream();
    }

    /** The same for ever, and no other event's. */
    public UUID id() {
        return index == 0 ? stored.eventId() : Ids.derived(stored.eventId(), "event " + index);
    }
}
