/**
 * Rebuilding a view beside the rows that are read: a new generation is filled, compared and switched over to, and the
 * old rows are deleted after a day.
 */
@NullMarked
package dev.lectern.eventsourcing.projections.rebuild;

import org.jspecify.annotations.NullMarked;
