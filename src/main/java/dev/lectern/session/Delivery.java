package dev.lectern.session;

import dev.lectern.journal.Checked;
import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place.
 *
 * @param venue null if it is online only
 * @param joinRef where to join it online, null if it is on site only
 */
public record Delivery(
        Mode mode, @Nullable String venue, @Nullable String joinRef) {
    Delivery checked() {
        return new Delivery(
                mode,
                venue == null ? null : Checked.line(venue, 300, "A venue"),
                joinRef == null ? null : Checked.line(joinRef, 500, "A link"));
    }

    public enum Mode {
        ONSITE,
        ONLINE,
        HYBRID
    }
}
