/** How subscriptions follow the journal: the doorbell, the round over a tenant's subscriptions, batches, and what a lost ring left behind. */
@NullMarked
package dev.lectern.eventsourcing.projections.follow;

import org.jspecify.annotations.NullMarked;
