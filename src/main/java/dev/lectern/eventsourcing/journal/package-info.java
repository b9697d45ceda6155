/**
 * The event store: appends events with an expected version (optimistic concurrency), and reads them by stream and by
 * tenant. It is the only record of what happened.
 *
 * <ul>
 * <li>A stream holds the events of one aggregate, and versions count them from 1. A tenant's journal holds the events
 *     of all its streams in the order of their commits, and positions count them from 1.
 * <li>The path of an append: a service passes a {@link Command} to {@link AggregateRepository}, which takes the
 *     stream's state from {@link StateCache}. The {@link Decider} decides which events follow. {@link WriteVersions}
 *     encodes them, and {@link Journal} commits them as an {@link Append}. In the tenant's {@link GroupCommit} it is a
 *     {@link PendingAppend}, and shares a {@link Batch} with others that came at the same time. The batch is placed on
 *     the {@link Head} in the node's {@link HeadCache}, or on the one that {@link HeadLookup} reads.
 *     {@link AppendTable} writes it in one transaction. Then the {@link Doorbell} tells the subscriptions.
 * <li>The path of a read: {@link JournalTable} reads {@link Stored} events, and {@link JournalReader} upcasts them to
 *     {@link Recorded} ones.
 * <li>A command sent twice has effect once: its id is stored with its last event, and {@link CommandFingerprint} tells
 *     a repeat from an id used for something else (idempotency).
 * <li>Long streams: {@link Snapshots}. The hash chain: {@link Chain}, verified by
 *     {@link dev.lectern.eventsourcing.journal.integrity.JournalVerifier}.
 * <li>Failures: {@link Refused} and its subclasses are answers, and {@link Unreachable} is an outage. {@link Retry}
 *     tries again during an outage.
 * </ul>
 */
@NullMarked
package dev.lectern.eventsourcing.journal;

import org.jspecify.annotations.NullMarked;
