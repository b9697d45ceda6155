@NullMarked
package dev.lectern.eventsourcing.tenancy;

import org.jspecify.annotations.NullMarked;
