/**
 * Reactors (process managers): events that cause commands, with a checkpoint for each reactor, deterministic command
 * ids, and deadlines.
 */
@NullMarked
package dev.lectern.eventsourcing.reactors;

import org.jspecify.annotations.NullMarked;
