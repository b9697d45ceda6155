package dev.lectern.operations.views;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.site.audit.FieldValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the events behind a row of a view. These are all events of the streams whose ids are in the row's key. Of the
 * streams of the row's other ids, they are the events that mention another id of the row.
 */
final class RowSources {
    private final Journal journal;
    private final TenantId tenant;
    private final JournalReader journalReader;

    RowSources(Journal journal, TenantId tenant) {
        this.journal = journal;
        this.tenant = tenant;
        this.journalReader = journal.reading(tenant);
    }

    /**
     * The last events behind a row, in the order of the journal.
     *
     * @param limit how many at most
     */
    List<Stored> of(DifferingRow row, int limit) {
        var found = new ArrayList<Stored>();
        for (UUID id : row.ids())
            for (AggregateType aggregate : Lectern.AGGREGATES)
                for (Stored stored : journal.stored(tenant, new StreamId(aggregate.category(), id)))
                    if (row.keyIds().contains(id) || mentions(stored, row.ids(), id)) found.add(stored);
        found.sort(Comparator.comparingLong(Stored::position));
        return List.copyOf(found.subList(Math.max(0, found.size() - limit), found.size()));
    }

    /**
     * Whether an event mentions another id of the row. An event that cannot be read counts, because it may be the
     * reason for the difference.
     */
    private boolean mentions(Stored stored, Set<UUID> ids, UUID itself) {
        UpcastTrace trace = journalReader.attempt(stored).trace();
        if (trace == null) return true;
        List<String> texts = Stream.concat(Stream.of(trace.stored()), trace.newest().stream())
                .map(VersionedFields::fields)
                .flatMap(fields -> FieldValues.of(fields).values().stream())
                .toList();
        return ids.stream()
                .filter(id -> !id.equals(itself))
                .anyMatch(id -> texts.stream().anyMatch(text -> text.contains(id.toString())));
    }
}
