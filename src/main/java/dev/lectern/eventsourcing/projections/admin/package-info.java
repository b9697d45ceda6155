/**
 * What administrators see of views and do to them: rebuild, retry, skip, switch over, roll back and drop, and how far
 * each view is.
 */
@NullMarked
package dev.lectern.eventsourcing.projections.admin;

import org.jspecify.annotations.NullMarked;
