package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.export.ExportedEvent;
import java.util.List;
import java.util.UUID;

/**
 * A way to change an export and leave its container sound. Each changes the event at an index, which is not the last.
 */
public enum Forgery {
    PAYLOAD((all, i) -> all.set(
            i, with(all.get(i), flipped(all.get(i).payload()), all.get(i).hash()))),
    HASH((all, i) ->
            all.set(i, with(all.get(i), all.get(i).payload(), flipped(all.get(i).hash())))),
    METADATA((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(i, entry(e, e.position(), e.stream(), e.version(), e.eventId(), e.schema(), e.metadata() + " "));
    }),
    EVENT_ID((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(i, entry(e, e.position(), e.stream(), e.version(), UUID.randomUUID(), e.schema(), e.metadata()));
    }),
    STREAM((all, i) -> {
        ExportedEvent e = all.get(i);
        String other = "session-" + UUID.randomUUID();
        all.set(i, entry(e, e.position(), other, e.version(), e.eventId(), e.schema(), e.metadata()));
    }),
    VERSION((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(i, entry(e, e.position(), e.stream(), e.version() + 1, e.eventId(), e.schema(), e.metadata()));
    }),
    SCHEMA((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(i, entry(e, e.position(), e.stream(), e.version(), e.eventId(), e.schema() + 1, e.metadata()));
    }),
    NO_SUCH_SCHEMA((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(i, entry(e, e.position(), e.stream(), e.version(), e.eventId(), 1000, e.metadata()));
    }),
    COMMAND_ID((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(
                i,
                new ExportedEvent(
                        e.position(),
                        e.stream(),
                        e.version(),
                        e.eventId(),
                        UUID.randomUUID(),
                        e.occurredAt(),
                        e.schema(),
                        e.payload(),
                        e.metadata(),
                        e.hash()));
    }),
    TIME((all, i) -> {
        ExportedEvent e = all.get(i);
        all.set(
                i,
                new ExportedEvent(
                        e.position(),
                        e.stream(),
                        e.version(),
                        e.eventId(),
                        e.commandId(),
                        e.occurredAt().plusNanos(1000),
                        e.schema(),
                        e.payload(),
                        e.metadata(),
                        e.hash()));
    }),
    ORDER((all, i) -> {
        ExportedEvent here = all.get(i);
        ExportedEvent next = all.get(i + 1);
        all.set(i, at(next, here.position()));
        all.set(i + 1, at(here, next.position()));
    }),
    DELETION((all, i) -> all.remove((int) i)),
    INSERTION((all, i) -> all.add(i, all.get(i + 1)));

    public interface Change {
        void on(List<ExportedEvent> entries, int index);
    }

    public final Change change;

    Forgery(Change change) {
        this.change = change;
    }

    private static ExportedEvent with(ExportedEvent e, byte[] payload, byte[] hash) {
        return new ExportedEvent(
                e.position(),
                e.stream(),
                e.version(),
                e.eventId(),
                e.commandId(),
                e.occurredAt(),
                e.schema(),
                payload,
                e.metadata(),
                hash);
    }

    private static ExportedEvent at(ExportedEvent e, long position) {
        return entry(e, position, e.stream(), e.version(), e.eventId(), e.schema(), e.metadata());
    }

    private static ExportedEvent entry(
            ExportedEvent e, long position, String stream, int version, UUID eventId, int schema, String metadata) {
        return new ExportedEvent(
                position,
                stream,
                version,
                eventId,
                e.commandId(),
                e.occurredAt(),
                schema,
                e.payload(),
                metadata,
                e.hash());
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[flipped.length - 1] ^= 1;
        return flipped;
    }
}
