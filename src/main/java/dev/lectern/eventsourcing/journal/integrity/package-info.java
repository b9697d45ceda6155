/**
 * Tamper evidence: proves that the journal is still what was written.
 * {@link dev.lectern.eventsourcing.journal.integrity.Verification} follows a tenant's hash chain. A
 * {@link dev.lectern.eventsourcing.journal.integrity.SignedHead} records the end of the chain at a place that no
 * database administrator can change.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.integrity;

import org.jspecify.annotations.NullMarked;
