package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The events before an event in its stream, from the stream's first event on. They are complete for every reader,
 * wherever in the journal it began to read.
 */
public final class PriorEvents {
    private final List<Event> events;
    private final Supplier<List<VersionedFields>> older;

    public PriorEvents(List<Event> events, Supplier<List<VersionedFields>> older) {
        this.events = events;
        this.older = older;
    }

    /** The prior events of a type, as they read today. */
    public <E extends Event> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Every older version in which the prior events appeared on their way to the newest one, the stored version
     * included.
     */
    List<VersionedFields> older() {
        return older.get();
    }

    /** The fields of the prior events that appeared in this older version. */
    public List<Fields> forms(String type, int version) {
        var forms = new ArrayList<Fields>();
        for (VersionedFields versionedFields : older())
            if (versionedFields.is(type, version)) forms.add(versionedFields.fields());
        return forms;
    }
}
