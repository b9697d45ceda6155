package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.concurrent.Executor;

/** A subscription to the journal, with its own checkpoint for each tenant. Each view is one, and each reactor. */
public interface Subscription {

    /** The kind of subscription. */
    enum Kind {
        VIEW,
        REACTOR
    }

    /** The name of its checkpoints, stored in {@code generation.view}. It never changes. */
    String name();

    Kind kind();

    /**
     * The version of what it makes of the journal. A node follows generations of this version and of earlier ones,
     * never of later ones.
     */
    int version();

    /** How many events it takes in one batch. */
    int batch();

    /**
     * The subscription in a form that takes one generation over many consecutive batches.
     *
     * @param ahead runs the preparation of the next batch while one is written
     * @param kept how many rows stay in memory from one batch to the next
     */
    default Subscription inOneGo(Executor ahead, int kept) {
        return this;
    }

    /**
     * Takes the next batch, inside the transaction that has locked the generation and moves its checkpoint. Each event
     * that the subscription wants is applied exactly once, in the order of positions. If it throws, the checkpoint
     * stays where it was.
     *
     * @param limit the number of positions to go on
     * @return the events that it applied, and the new checkpoint
     */
    EventPage take(Journal journal, TenantId tenant, Locked locked, int limit);
}
