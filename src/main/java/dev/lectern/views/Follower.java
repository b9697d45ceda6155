package dev.lectern.views;

import dev.lectern.tenancy.TenantId;
import java.util.List;

/** Follows the journal of each tenant from a checkpoint of its own: views do, and reactors. */
public interface Follower {

    /** Of its checkpoints, as they stand in {@code generation.view}. */
    List<String> names();

    /** Goes on to the head of the tenant's journal. What fails is tried again later and stops nobody else. */
    void follow(TenantId tenant);
}
