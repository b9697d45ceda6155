/** The event store: append with an expected version, read by stream and by tenant. The record of what happened is here and nowhere else. */
@NullMarked
package dev.lectern.journal;

import org.jspecify.annotations.NullMarked;
