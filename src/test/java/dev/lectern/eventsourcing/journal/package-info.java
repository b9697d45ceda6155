@NullMarked
package dev.lectern.eventsourcing.journal;

import org.jspecify.annotations.NullMarked;
