/**
 * A tenant's journal in files: Avro object container files that say everything about themselves. Of the same events the same bytes come,
 * wherever and whenever, and a reader accepts nothing else.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.export;

import org.jspecify.annotations.NullMarked;
