/**
 * Multi-tenancy: which training provider is meant, who acts, and how a database connection is bound to exactly one
 * tenant.
 */
@NullMarked
package dev.lectern.eventsourcing.tenancy;

import org.jspecify.annotations.NullMarked;
