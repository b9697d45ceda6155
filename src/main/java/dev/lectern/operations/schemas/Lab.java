package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The upcaster lab: shows how one event is upcast, step by step. The event is a stored one, or one that was typed and
 * is only imagined at a place in the journal. Nothing is written.
 */
public final class Lab {
    private static final UUID SPACE = UUID.fromString("1ab00000-0000-4000-8000-000000000000");

    private final Journal journal;
    private final TenantId tenant;

    /**
     * The imagined place of a typed event.
     *
     * @param beside a stored event
     * @param instead true: the typed event replaces it; false: it follows right after it
     */
    record Place(Stored beside, boolean instead) {}

    public Lab(Journal journal, TenantId tenant) {
        this.journal = journal;
        this.tenant = tenant;
    }

    public UpcastDiagram at(Stored stored) {
        JournalReader journalReader = journal.reading(tenant);
        return DiagramLayout.at(
                stored, journalReader.attempt(stored), journal.stored(tenant, stored.stream()), journalReader);
    }

    /**
     * The diagram of a typed event.
     *
     * @param category the category of the event's stream
     * @param place null: the event is alone in a stream of its own
     * @param now when the event occurred if it is alone
     */
    UpcastDiagram at(Payload pasted, String category, @Nullable Place place, Instant now) {
        UUID id = Ids.derived(SPACE, pasted.schema() + Base64.getEncoder().encodeToString(pasted.bytes()));
        if (place == null) {
            Stored alone = stored(pasted, new StreamId(category, id), 1, id, now);
            return DiagramLayout.at(alone, journal.reading(tenant).attempt(alone), List.of(), journal.reading(tenant));
        }
        Stored beside = place.beside();
        Stored placed = place.instead()
                ? stored(pasted, beside.stream(), beside.version(), beside.eventId(), beside.occurredAt())
                : stored(pasted, beside.stream(), beside.version() + 1, id, beside.occurredAt());
        List<Stored> stream = journal.stored(tenant, beside.stream());
        JournalReader journalReader = read(stream, placed.version());
        return DiagramLayout.at(placed, journalReader.attempt(placed), stream, journalReader);
    }

    /**
     * Reads the events before a version. An event that cannot be read is not reported here but where an upcaster needs
     * it.
     */
    private JournalReader read(List<Stored> stream, int version) {
        JournalReader journalReader = journal.reading(tenant);
        for (Stored earlier : stream) {
            if (earlier.version() >= version) break;
            try {
                journalReader.next(earlier);
            } catch (Unreadable saidWhereItMatters) {
                // the step that needs this event reports it
            }
        }
        return journalReader;
    }

    private static Stored stored(Payload payload, StreamId stream, int version, UUID eventId, Instant at) {
        var metadata = new Metadata(null, null, Channel.UI, eventId, null);
        return new Stored(0, stream, version, eventId, at, payload.schema(), payload.bytes(), metadata);
    }
}
