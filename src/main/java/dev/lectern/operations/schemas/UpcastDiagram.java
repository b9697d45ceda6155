package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in each of its forms on the way to today, side by side.
 *
 * @param columns from left to right; a step leads from one to the next
 * @param reason why it gets no further; null if it does. Without columns not even its bytes can be read
 */
public record UpcastDiagram(
        Stored stored, List<List<Card>> columns, @Nullable String reason) {

    /**
     * One form.
     *
     * @param changes of its fields, from the form before; those as written all same
     * @param today it is read like this; otherwise a step leads on, or it is stuck
     * @param says what the step that leads on does; null if there is none
     * @param other half of what is one event today, as it stands in the stream
     * @param stuck why nothing leads on from here; null if something does
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

    /** @param stored null: there is none */
    public record Other(String title, @Nullable Stored stored, List<FieldChange> fields) {}

    /** How many events it reads as. */
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
