package dev.lectern.domain.session;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place.
 *
 * @param venue null if the session is online only
 * @param joinRef where to join online; null if the session is on site only
 */
public record Delivery(
        Mode mode, @Nullable String venue, @Nullable String joinRef) {
    Delivery checked() {
        return new Delivery(
                mode,
                venue == null ? null : TextRules.line(venue, 300, "A venue"),
                joinRef == null ? null : TextRules.line(joinRef, 500, "A link"));
    }

    /** @throws Refused if a placeholder would be published as an address */
    void requireFinished() {
        if (venue != null) TextRules.finished(venue, "The venue");
        if (joinRef != null) TextRules.finished(joinRef, "The way to join");
    }

    public enum Mode {
        ONSITE,
        ONLINE,
        HYBRID
    }
}
