@NullMarked
package dev.lectern.eventsourcing.projections.follow;

import org.jspecify.annotations.NullMarked;
