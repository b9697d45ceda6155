package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.Stored;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stored event as a timeline shows it.
 *
 * @param about the name of what its stream is about
 * @param sentence what happened; it continues after {@code about}
 * @param by who caused it, in which role and through which channel
 * @param readings the events that it reads as today: one, several or none
 * @param steps the steps of its upcaster chain; empty if it is stored in the newest version
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
     * One event that the stored event reads as.
     *
     * @param type its event type today
     * @param version its schema version today
     * @param changes the differences between the fields as written and as read
     */
    public record Readings(String type, int version, List<FieldChange> changes) {
        public String readAs() {
            return "v" + version;
        }
    }

    /**
     * One step of an upcaster chain.
     *
     * @param versions {@code v1 → v2}
     * @param did what the step did, in words
     */
    public record Step(String versions, String did) {}

    public boolean differs() {
        return !steps.isEmpty();
    }

    /**
     * The version: {@code v3}. If the event reads differently today from how it was written: {@code v1 → v3},
     * {@code v1 → 4 events} or {@code v1 → nothing}.
     */
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

    /** The sentence with a capital, for places where it stands alone. */
    public String alone() {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }
}
