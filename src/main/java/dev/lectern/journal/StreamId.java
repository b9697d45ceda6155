package dev.lectern.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * Names the events of one aggregate within its tenant.
 *
 * @param category the kind of aggregate, in lower-case letters: {@code session}
 */
public record StreamId(String category, UUID id) {

    /** Reads what {@link #toString} wrote; empty for anything else, since addresses carry it. */
    public static Optional<StreamId> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1 || text.length() - dash != 37) return Optional.empty();
        try {
            var stream = new StreamId(text.substring(0, dash), UUID.fromString(text.substring(dash + 1)));
            return stream.toString().equals(text) ? Optional.of(stream) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** As stored: {@code session-6f9619ff-8b86-d011-b42d-00c04fc964ff}. */
    @Override
    public String toString() {
        return category + "-" + id;
    }
}
