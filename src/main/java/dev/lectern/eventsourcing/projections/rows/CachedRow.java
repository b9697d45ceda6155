package dev.lectern.eventsourcing.projections.rows;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as it is in memory, null if it is to go, and its columns as they are stored, null if it is not. */
final class CachedRow {
    final Key key;

    @Nullable
    Object row;

    @Nullable
    Object @Nullable [] stored;

    CachedRow(Key key) {
        this.key = key;
    }

    /** Which row. */
    record Key(Class<?> type, UUID id) {}
}
