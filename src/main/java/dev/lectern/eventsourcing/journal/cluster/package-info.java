/**
 * Several nodes on one database: each says there that it is active, and which schema versions it can read. Only
 * versions that all of them read are written.
 */
@NullMarked
package dev.lectern.eventsourcing.journal.cluster;

import org.jspecify.annotations.NullMarked;
