package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diagram of how one event is upcast: the event in each version, side by side.
 *
 * @param columns from left to right; a step leads from one column to the next. Empty if the stored bytes cannot be
 *     decoded
 * @param reason why the event cannot be read; null if it can
 */
public record UpcastDiagram(
        Stored stored, List<List<Card>> columns, @Nullable String reason) {

    /**
     * The event in one version.
     *
     * @param title its type and version
     * @param changes its fields, compared with the version before; in the stored version all are {@code same}
     * @param today whether the event is read as this version; otherwise a step leads on, or the event is stuck
     * @param says what the step that leads on does; null if there is none
     * @param other the event that a merge combines with this one, as it is in the stream; null if the step is no merge
     * @param stuck why no step leads on; null if one does
     */
    public record Card(
            String title,
            List<FieldChange> changes,
            boolean today,
            @Nullable String says,
            @Nullable Other other,
            @Nullable String stuck) {

        public String style() {
            if (stuck != null) return "stuck";
            return today ? "newest" : "";
        }
    }

    /**
     * The event that a merge combines with this one.
     *
     * @param title its type and version in the merge
     * @param stored null if the stream has no such event
     * @param fields its fields in that version
     */
    public record Other(String title, @Nullable Stored stored, List<FieldChange> fields) {}

    /** How many events the stored event reads as. */
    public long events() {
        return columns.stream().flatMap(List::stream).filter(Card::today).count();
    }

    public boolean isStuck() {
        return reason != null;
    }

    public boolean isRetold() {
        return columns.size() > 1;
    }
}
