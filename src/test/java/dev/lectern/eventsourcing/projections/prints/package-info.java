/**
 * The prints of views: what each view makes of the golden events and of the scenarios, kept in {@code
 * schemas/views.json}, so that the build says which view has become stale. Why it is like this: {@code
 * src/docs/decisions/0023-views-have-prints.md}.
 */
@NullMarked
package dev.lectern.eventsourcing.projections.prints;

import org.jspecify.annotations.NullMarked;
