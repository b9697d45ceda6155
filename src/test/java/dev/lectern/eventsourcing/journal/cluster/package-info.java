/** Two builds of one aggregate, as they stand side by side while an installation is brought up to date. */
@NullMarked
package dev.lectern.eventsourcing.journal.cluster;

import org.jspecify.annotations.NullMarked;
