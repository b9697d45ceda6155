package dev.lectern.eventsourcing.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * The id of a stream: names the events of one aggregate within its tenant.
 *
 * @param category the kind of aggregate, in lower-case letters: {@code session}
 * @param id of the aggregate
 */
public record StreamId(String category, UUID id) {

    /** Parses the text of {@link #toString}. Any other text gives empty, since it may come from a page's address. */
    public static Optional<StreamId> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1 || text.length() - dash != 37) return Optional.empty();
        String id = text.substring(dash + 1);
        return isCanonical(id)
                ? Optional.of(new StreamId(text.substring(0, dash), UUID.fromString(id)))
                : Optional.empty();
    }

    /** Checked here, because {@link UUID#fromString} accepts other forms too. */
    private static boolean isCanonical(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    /** The text as stored: {@code session-6f9619ff-8b86-d011-b42d-00c04fc964ff}. */
    @Override
    public String toString() {
        return category + "-" + id;
    }
}
