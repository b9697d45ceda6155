/** Tests of the views from within their package. */
@NullMarked
package dev.lectern.eventsourcing.projections;

import org.jspecify.annotations.NullMarked;
