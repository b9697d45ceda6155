package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Set;

/**
 * A live generation has taken a batch on this node. Fired inside its transaction; observe it after success.
 *
 * @param position its checkpoint now
 * @param streams whose events the batch held
 */
public record CheckpointMoved(TenantId tenant, String view, long position, Set<StreamId> streams) {}
