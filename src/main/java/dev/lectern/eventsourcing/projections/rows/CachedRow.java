package dev.lectern.eventsourcing.projections.rows;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row in memory, and its columns as they are stored. The row is null if it was removed. The columns are null if the
 * row is not stored.
 */
final class CachedRow {
    final Key key;

    @Nullable
    Object row;

    @Nullable
    Object @Nullable [] stored;

    CachedRow(Key key) {
        this.key = key;
    }

    /** The type and id of a row. */
    record Key(Class<?> type, UUID id) {}
}
