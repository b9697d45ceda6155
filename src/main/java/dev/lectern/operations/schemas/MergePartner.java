package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.schema.MergeHalf;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.operations.schemas.UpcastDiagram.Other;
import dev.lectern.site.audit.FieldValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event that a merge combines with this one: an event of the other version of the merge with the same key. It
 * is the latest such event before this one, or the first after it.
 */
final class MergePartner {
    private final Stored stored;
    private final List<Stored> stream;
    private final JournalReader journalReader;

    private record Found(Stored stored, VersionedFields form) {}

    MergePartner(Stored stored, List<Stored> stream, JournalReader journalReader) {
        this.stored = stored;
        this.stream = stream;
        this.journalReader = journalReader;
    }

    Other of(VersionedFields versionedFields, MergeHalf half) {
        Object key = versionedFields.fields().get(half.key());
        return (half.follows()
                        ? after(half, key).findFirst()
                        : before(half, key).reduce((one, next) -> next))
                .map(found -> other(half, found))
                .orElse(new Other(half.other().toString(), null, List.of()));
    }

    private static Other other(MergeHalf half, Found found) {
        Map<String, String> fields = FieldValues.of(found.form().fields());
        return new Other(half.other().toString(), found.stored(), FieldValues.changes(fields, fields));
    }

    private Stream<Found> before(MergeHalf half, @Nullable Object key) {
        return found(half, key).filter(each -> each.stored().version() < stored.version());
    }

    private Stream<Found> after(MergeHalf half, @Nullable Object key) {
        return found(half, key).filter(each -> each.stored().version() > stored.version());
    }

    private Stream<Found> found(MergeHalf half, @Nullable Object key) {
        return stream.stream()
                .filter(each -> each.version() != stored.version())
                .flatMap(each -> Optional.ofNullable(journalReader.attempt(each).trace()).stream()
                        .flatMap(trace -> trace.older().stream())
                        .filter(versionedFields -> is(versionedFields, half)
                                && Objects.equals(key, versionedFields.fields().get(half.key())))
                        .map(versionedFields -> new Found(each, versionedFields)));
    }

    private static boolean is(VersionedFields versionedFields, MergeHalf half) {
        return versionedFields.schema().version() == half.other().version()
                && versionedFields.schema().type().equals(half.other().type());
    }
}
