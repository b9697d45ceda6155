package dev.lectern.eventsourcing.projections.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be written to one table: columns of new and of changed rows, and ids of those that go. */
public record RowChanges(List<@Nullable Object[]> inserted, List<@Nullable Object[]> updated, List<UUID> deleted) {
    RowChanges() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
