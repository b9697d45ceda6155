package dev.lectern.views;

import dev.lectern.journal.Journal;
import dev.lectern.journal.Stretch;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Generations.Locked;
import java.util.concurrent.Executor;

/** Follows the journal of each tenant from a checkpoint of its own: a view does, and a reactor. */
public interface Follower {

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

    /** The next events that it hears, at most so many positions on. */
    default Stretch read(Journal journal, TenantId tenant, long after, int limit) {
        return journal.read(tenant, after, limit);
    }

    /**
     * Itself, as it takes a generation over many batches one after the other.
     *
     * @param reading where the next batch is read while one is applied
     */
    default Follower inOneGo(Executor reading) {
        return this;
    }

    /**
     * Called with each event that it hears once, in the order of positions, inside the transaction that moves the checkpoint. What it throws leaves the
     * generation where it was.
     */
    void apply(TenantId tenant, Locked locked, Stretch stretch);
}
