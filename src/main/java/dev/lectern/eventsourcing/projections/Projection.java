package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.rows.Rows;
import java.util.Set;

/**
 * What one view makes of the journal: a switch over the events that it needs, which changes the rows of one generation
 * of one tenant.
 */
public interface Projection {

    /**
     * The name of the view. It is used in its tables, and in {@code generation.<view>}, the property by which its
     * entities select their generation.
     */
    String view();

    /**
     * The version of the view. Increase it if the view makes something else of the same stored events, because of the
     * projection, an entity or an upcaster: the build says so. The view of each tenant is then rebuilt beside the live
     * generation. Meanwhile this projection also keeps the live one up to date, in which new columns and tables are
     * empty.
     */
    default int version() {
        return 1;
    }

    /**
     * The events that the projection needs, or sealed interfaces that permit them. Other events need not be read for
     * it.
     */
    Set<Class<? extends Event>> hears();

    /**
     * Applies one event. It is called once for each event, in the order of positions. If it throws, this generation
     * stops at this event.
     */
    void apply(Recorded recorded, Rows rows);
}
