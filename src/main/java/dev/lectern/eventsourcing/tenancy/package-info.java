/** Which provider is meant, who acts, and how a database connection is bound to one tenant and no other. */
@NullMarked
package dev.lectern.eventsourcing.tenancy;

import org.jspecify.annotations.NullMarked;
