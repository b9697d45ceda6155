@NullMarked
package dev.lectern.eventsourcing.journal.integrity;

import org.jspecify.annotations.NullMarked;
