package dev.lectern.session;

import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place.
 *
 * @param venue null if it is online only
 * @param joinRef where to join it online, null if it is on site only
 */
public record Delivery(
        Mode mode, @Nullable String venue, @Nullable String joinRef) {
    public enum Mode {
        ONSITE,
        ONLINE,
        HYBRID
    }
}
