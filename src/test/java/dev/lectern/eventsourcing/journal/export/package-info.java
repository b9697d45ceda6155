@NullMarked
package dev.lectern.eventsourcing.journal.export;

import org.jspecify.annotations.NullMarked;
