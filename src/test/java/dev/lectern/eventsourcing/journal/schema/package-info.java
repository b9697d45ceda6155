@NullMarked
package dev.lectern.eventsourcing.journal.schema;

import org.jspecify.annotations.NullMarked;
