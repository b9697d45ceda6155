package dev.lectern.views;

import dev.lectern.journal.Recorded;
import dev.lectern.tenancy.TenantId;
import java.util.List;

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

    /**
     * Called with each event once, in the order of positions, inside the transaction that moves the checkpoint. What it throws leaves the
     * generation where it was.
     */
    void apply(TenantId tenant, int generation, List<Recorded> events);
}
