package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Set;

/**
 * A live generation has applied a batch on this node. The event is fired within the batch's transaction: observe it
 * after success.
 *
 * @param position the new checkpoint
 * @param streams the streams of the events in the batch
 */
public record CheckpointMoved(TenantId tenant, String view, long position, Set<StreamId> streams) {}
