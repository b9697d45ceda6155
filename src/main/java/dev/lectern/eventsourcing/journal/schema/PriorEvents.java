package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events before an event in its stream, from the stream's first event on. They are complete for every reader,
 * wherever in the journal it began to read.
 *
 * <p>Its lists are views that never change and that nobody can change. Asking for them costs the same in a long stream
 * as in a short one; going through a list costs as much as the list is long. So an upcaster that every event of a long
 * stream may need asks for what is last, or goes through a list from its end.
 */
public final class PriorEvents {
    private final StreamPast past;
    private final int to;

    /** @param to the version of the last of them, 0 if there is none */
    PriorEvents(StreamPast past, int to) {
        this.past = past;
        this.to = to;
    }

    /** The prior events of a type, as they read today. */
    public <E extends Event> List<E> events(Class<E> type) {
        return past.events(type, to);
    }

    /** The last of the prior events that is of one of these types. */
    @SafeVarargs
    public final <E extends Event> Optional<E> last(Class<? extends E>... types) {
        return past.last(List.of(types), to);
    }

    /**
     * The fields of the prior events that appeared in this older version. An older version is one in which an event
     * appeared on its way to the newest one, the stored version included.
     */
    public List<Fields> forms(String type, int version) {
        return past.forms(new SchemaVersion(type, version), to);
    }

    /** Those of the {@link #forms(String, int)} in which a field has this value. */
    public List<Fields> forms(String type, int version, String field, @Nullable Object value) {
        return past.forms(new SchemaVersion(type, version), field, value, to);
    }

    /** The last of the prior events that appeared in one of these older versions with this value of a field. */
    Optional<VersionedFields> lastForm(List<SchemaVersion> versions, String field, @Nullable Object value) {
        return past.lastForm(versions, field, value, to);
    }
}
