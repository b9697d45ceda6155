package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What stands before an event in its stream, from the stream's first event on, whoever reads and from wherever. */
public final class PriorEvents {
    private final List<Event> events;
    private final Supplier<List<VersionedFields>> older;

    public PriorEvents(List<Event> events, Supplier<List<VersionedFields>> older) {
        this.events = events;
        this.older = older;
    }

    /** As they read today. */
    public <E extends Event> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Every older form that they went through on their way there, the stored one included. */
    List<VersionedFields> older() {
        return older.get();
    }

    /** Of the events that once had this form, the form. */
    public List<Fields> forms(String type, int version) {
        var forms = new ArrayList<Fields>();
        for (VersionedFields versionedFields : older())
            if (versionedFields.is(type, version)) forms.add(versionedFields.fields());
        return forms;
    }
}
