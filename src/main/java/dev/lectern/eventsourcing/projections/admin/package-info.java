/** What people see of views and do to them: rebuild, retry, skip, switch, drop; and how far each view is. */
@NullMarked
package dev.lectern.eventsourcing.projections.admin;

import org.jspecify.annotations.NullMarked;
