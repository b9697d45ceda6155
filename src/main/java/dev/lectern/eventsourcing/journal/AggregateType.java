package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.History;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate, as the composition root declares it.
 *
 * @param label what pages call its streams, in the plural: {@code Sessions}
 * @param readers who may read its streams on the audit pages
 * @param history its events, their schema versions and upcasters
 * @param decider folds its streams for pages that show its state, and decides nothing; null if no page shows its state
 */
public record AggregateType(
        String label,
        Readers readers,
        History history,
        @Nullable Decider<?, ?, ?> decider) {

    /** Who may read an aggregate's streams on the audit pages. */
    public enum Readers {
        STAFF,
        ADMINS,
        /** The streams exist only to keep a value unique. Other streams say the same. */
        NOBODY
    }

    /** The category of its streams: {@code session}. */
    public String category() {
        return history.streamCategory();
    }

    /** The sealed interface or the record of its states. All its states are records. */
    public Class<?> states() {
        return folding().state();
    }

    public Record state(StreamHistory stream) {
        return (Record) stream.fold(folding());
    }

    /** Whether the state differs from the initial state, so that there is something to show. */
    public boolean isBegun(Record state) {
        return !state.equals(folding().initial());
    }

    private Decider<?, ?, ?> folding() {
        return Objects.requireNonNull(decider, label);
    }
}
