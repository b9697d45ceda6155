package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.History;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate, as the composition root names it.
 *
 * @param label what pages call its streams, in the plural: {@code Sessions}
 * @param readers who may read its streams on the audit pages
 * @param history its events, their schema versions and upcasters
 * @param decider folds its streams for readers, with nothing looked up around it; null if no page shows its state
 */
public record AggregateType(
        String label,
        Readers readers,
        History history,
        @Nullable Decider<?, ?, ?> decider) {

    /** Who may read an aggregate's streams as they lie in the journal. */
    public enum Readers {
        STAFF,
        ADMINS,
        /** They only keep something unique. What they say is in other streams, too. */
        NOBODY
    }

    /** Of its streams: {@code session}. */
    public String category() {
        return history.category();
    }

    /** The sealed interface of its states. All of them are records. */
    public Class<?> states() {
        return folding().state();
    }

    public Record state(StreamHistory stream) {
        return (Record) stream.fold(folding());
    }

    /** Whether the stream says anything about it yet. */
    public boolean isBegun(Record state) {
        return !state.equals(folding().initial());
    }

    private Decider<?, ?, ?> folding() {
        return Objects.requireNonNull(decider, label);
    }
}
