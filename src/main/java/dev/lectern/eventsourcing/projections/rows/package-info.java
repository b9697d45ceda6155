/**
 * The rows of a view in memory while a batch is applied, and how they are written to their tables. Independent of any
 * particular view.
 */
@NullMarked
package dev.lectern.eventsourcing.projections.rows;

import org.jspecify.annotations.NullMarked;
