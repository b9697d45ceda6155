/** Two versions of one aggregate, as they run side by side during a rolling upgrade. */
@NullMarked
package dev.lectern.eventsourcing.journal.cluster;

import org.jspecify.annotations.NullMarked;
