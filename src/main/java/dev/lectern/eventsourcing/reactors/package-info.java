/** Events that cause commands: each reactor's checkpoint, its commands' ids, and the deadlines that it sets. */
@NullMarked
package dev.lectern.eventsourcing.reactors;

import org.jspecify.annotations.NullMarked;
