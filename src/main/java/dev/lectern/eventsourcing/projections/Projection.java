package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.projections.rows.Rows;
import java.util.Set;

/** What one view makes of the journal: one switch over the events it cares for. The rows are those of one generation of one tenant. */
public interface Projection {

    /** The view's name, as in its tables and in {@code generation.<view>}, the property that its entities are told apart by. */
    String view();

    /**
     * Counted up when it makes something else of the same events. Each tenant's view is then built anew beside the one that is read, which this
     * projection goes on with meanwhile: columns and tables that are new to it are empty in there.
     */
    default int version() {
        return 1;
    }

    /** The events that it makes something of, or what permits them. Others need not be read for it. */
    Set<Class<? extends Event>> hears();

    /** Called once for each event, in the order of positions. What it throws stops this view of this tenant at this event. */
    void apply(Recorded recorded, Rows rows);
}
