package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that one stored event reads as.
 *
 * @param unreadable why it cannot be read, as its reader is told; null if it can
 */
public record Outcome(List<Event> events, @Nullable String unreadable) {
    public interface Reader {
        List<Recorded> read() throws Unreadable;
    }

    public static Outcome of(Reader reader) {
        try {
            return new Outcome(reader.read().stream().map(Recorded::event).toList(), null);
        } catch (Unreadable e) {
            return new Outcome(List.of(), e.getMessage());
        }
    }
}
