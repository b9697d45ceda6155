/** A view built anew beside the rows that are read: filled, compared, switched to, and the old rows deleted after a day. */
@NullMarked
package dev.lectern.eventsourcing.projections.rebuild;

import org.jspecify.annotations.NullMarked;
