package dev.lectern.views;

import dev.lectern.journal.Recorded;
import jakarta.persistence.EntityManager;

/** What one view makes of the journal: one switch over the events it cares for. The rows are those of one generation of one tenant. */
public interface Projection {

    /** The view's name, as in its tables and in {@code generation.<view>}, the property that its entities are told apart by. */
    String view();

    /** Called once for each event, in the order of positions. What it throws stops this view of this tenant at this event. */
    void apply(Recorded recorded, EntityManager rows);
}
