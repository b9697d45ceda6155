package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.UUID;

/**
 * A recorded event: an event in its newest version, with the stored event from which it was upcast.
 *
 * @param index 0, or counted on from 0 if upcasters make several events of the stored one
 */
public record Recorded(Stored stored, int index, Event event) {
    public long position() {
        return stored.position();
    }

    public StreamId stream() {
        return stored.stream();
    }

    /** The event's id: unique, and always the same for the same stored event and index. */
    public UUID id() {
        return index == 0 ? stored.eventId() : Ids.derived(stored.eventId(), "event " + index);
    }
}
