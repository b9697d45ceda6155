package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Stored;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stored event as a timeline shows it.
 *
 * @param about what its stream is about
 * @param sentence what happened; goes on from what it is about
 * @param by who did it, and how
 * @param readings what it reads as today: one event, several, or none
 * @param steps of its chain, none if it is stored in the newest version
 * @param reason why it cannot be read; null if it can
 */
public record TimelineEntry(
        Stored stored,
        String about,
        String sentence,
        String by,
        List<Readings> readings,
        List<Step> steps,
        @Nullable String reason) {

    /**
     * One event that the stored one reads as.
     *
     * @param type and version today
     * @param changes from what was written to what is read, field by field
     */
    public record Readings(String type, int version, List<FieldChange> changes) {
        public String readAs() {
            return "v" + version;
        }
    }

    /** One step of a chain: {@code v1 → v2}, and what it did, in words. */
    public record Step(String versions, String did) {}

    public boolean differs() {
        return !steps.isEmpty();
    }

    /** {@code v3}; {@code v1 → v3} if it reads differently today than it was written; {@code v1 → 4 events}, {@code v1 → nothing}. */
    public String versions() {
        return differs() ? writtenAs() + " → " + today() : writtenAs();
    }

    private String today() {
        return switch (readings.size()) {
            case 0 -> "nothing";
            case 1 -> readings.getFirst().readAs();
            default -> readings.size() + " events";
        };
    }

    public String writtenAs() {
        return "v" + stored.schema().version();
    }

    /** The sentence where it stands alone. */
    public String alone() {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }
}
