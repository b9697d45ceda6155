@NullMarked
package dev.lectern.eventsourcing.projections.rows;

import org.jspecify.annotations.NullMarked;
