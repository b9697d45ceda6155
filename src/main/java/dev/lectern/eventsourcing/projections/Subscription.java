package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.concurrent.Executor;

/** Follows the journal of each tenant from a checkpoint of its own: a view does, and a reactor. */
public interface Subscription {

    /** What it is to people. */
    enum Kind {
        VIEW,
        REACTOR
    }

    /** Of its checkpoints, as it stands in {@code generation.view}; never changed. */
    String name();

    Kind kind();

    /** Of what it makes of the journal. A node follows with generations of this version and of earlier ones, never of later ones. */
    int version();

    /** How many events it takes at a time. */
    int batch();

    /**
     * Itself, as it takes a generation over many batches one after the other.
     *
     * @param ahead where the next batch is made ready while one is written
     * @param kept how many rows stay in memory from one batch to the next
     */
    default Subscription inOneGo(Executor ahead, int kept) {
        return this;
    }

    /**
     * Takes a generation further, inside the transaction that has locked it and moves its checkpoint: hears each event that it wants once, in the order
     * of positions. What it throws leaves the generation where it was.
     *
     * @param limit of positions
     * @return what it heard, and until where
     */
    EventPage take(Journal journal, TenantId tenant, Locked locked, int limit);
}
