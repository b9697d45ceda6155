/**
 * Export and import of a tenant's journal, as self-describing Avro object container files. The same events always give
 * the same bytes, in every installation, and a reader accepts no others.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.export;

import org.jspecify.annotations.NullMarked;
