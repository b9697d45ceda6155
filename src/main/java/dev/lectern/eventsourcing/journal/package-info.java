/**
 * The event store: append with an expected version, read by stream and by tenant. The record of what happened is here and nowhere else.
 *
 * <p>{@link dev.lectern.eventsourcing.journal.Journal} is the way in. An append becomes a {@code PendingAppend}, waits in its tenant's {@code Line}, is placed in a
 * {@code Batch} on top of the {@code Head} that the node knows, and is written by {@code AppendTable}. {@code StateCache} remember what streams
 * were folded to. {@code Chain} says what the hashes cover, {@link dev.lectern.eventsourcing.journal.integrity.Verification} follows them.
 */
@NullMarked
package dev.lectern.eventsourcing.journal;

import org.jspecify.annotations.NullMarked;
