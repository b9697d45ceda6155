package dev.lectern.eventsourcing.projections.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes to write to one table: the columns of new and of changed rows, and the ids of removed rows. */
public record RowChanges(List<@Nullable Object[]> inserted, List<@Nullable Object[]> updated, List<UUID> deleted) {
    RowChanges() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
