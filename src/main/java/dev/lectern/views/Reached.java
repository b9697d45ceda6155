package dev.lectern.views;

import dev.lectern.journal.StreamId;
import dev.lectern.tenancy.TenantId;
import java.util.Set;

/**
 * A view has applied a batch on this node. Fired inside its transaction; observe it after success.
 *
 * @param position the view's checkpoint now
 * @param streams whose events the batch held
 */
public record Reached(TenantId tenant, String view, long position, Set<StreamId> streams) {}
