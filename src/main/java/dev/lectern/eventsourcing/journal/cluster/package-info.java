/**
 * Several nodes on one database: which nodes are active, and which schema versions all of them can read. Only those
 * versions are written.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.cluster;

import org.jspecify.annotations.NullMarked;
