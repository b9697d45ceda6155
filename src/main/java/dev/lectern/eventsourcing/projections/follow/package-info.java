/**
 * How subscriptions follow the journal: the doorbell, the round over a tenant's subscriptions, the batches, and the
 * poll for what a lost doorbell message left behind.
 */
@NullMarked
package dev.lectern.eventsourcing.projections.follow;

import org.jspecify.annotations.NullMarked;
