/** Several nodes on one database: each says there that it works, and which schema versions it reads. */
@NullMarked
package dev.lectern.eventsourcing.journal.cluster;

import org.jspecify.annotations.NullMarked;
