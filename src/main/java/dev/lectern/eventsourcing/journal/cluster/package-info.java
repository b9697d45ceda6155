/** Several nodes on one database: who works there, and which schema versions all of them can read and so may be written. */
@NullMarked
package dev.lectern.eventsourcing.journal.cluster;

import org.jspecify.annotations.NullMarked;
