/**
 * Whether the journal is still what was written: {@link dev.lectern.eventsourcing.journal.integrity.Verification} follows a tenant's hash
 * chain, {@link dev.lectern.eventsourcing.journal.integrity.SignedHead} keeps its end where no database administrator reaches it.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.integrity;

import org.jspecify.annotations.NullMarked;
