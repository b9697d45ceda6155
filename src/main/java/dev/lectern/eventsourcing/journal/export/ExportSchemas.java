package dev.lectern.eventsourcing.journal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.export.ExportTable.Used;
import dev.lectern.eventsourcing.journal.export.PartHeader.PartSchema;
import dev.lectern.eventsourcing.journal.schema.Digests;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The schemas of an export, each with its id in this installation. Converts rows of the journal to exported events and
 * back.
 */
final class ExportSchemas {
    private final TenantId tenant;
    private final List<PartSchema> schemas;
    private final List<Integer> numbers;
    private final List<byte[]> fingerprints;

    /** @param numbers the ids of the schemas in this installation, in the same order */
    ExportSchemas(TenantId tenant, List<PartSchema> schemas, List<Integer> numbers) {
        this.tenant = tenant;
        this.schemas = schemas;
        this.numbers = numbers;
        this.fingerprints = schemas.stream()
                .map(each -> Digests.sha256(each.avsc().getBytes(UTF_8)))
                .toList();
    }

    /** The schemas in the order of type and version, which does not depend on the installation. */
    static ExportSchemas of(TenantId tenant, List<Used> used) {
        List<Used> sorted = used.stream()
                .sorted(Comparator.comparing(Used::type).thenComparing(Used::version))
                .toList();
        return new ExportSchemas(
                tenant,
                sorted.stream()
                        .map(each -> new PartSchema(each.type(), each.version(), itself(each.avsc())))
                        .toList(),
                sorted.stream().map(Used::schemaId).toList());
    }

    /** The schema text in the form whose SHA-256 is the fingerprint. */
    private static String itself(String avsc) {
        try {
            return new Schema.Parser().parse(avsc).toString();
        } catch (AvroRuntimeException broken) {
            return avsc; // the check of the first event with this schema reports it
        }
    }

    List<PartSchema> schemas() {
        return schemas;
    }

    ExportedEvent entry(EventRow row) {
        return new ExportedEvent(
                row.position(),
                row.stream(),
                row.version(),
                row.eventId(),
                row.commandId(),
                row.occurredAt(),
                numbers.indexOf(row.schemaId()),
                row.payload(),
                row.metadata(),
                row.hash());
    }

    /** The rows of exported events. Their content hashes are computed again. */
    List<EventRow> rows(List<ExportedEvent> entries) {
        var rows = new ArrayList<EventRow>();
        for (ExportedEvent entry : entries) rows.add(row(entry));
        return rows;
    }

    private EventRow row(ExportedEvent entry) {
        boolean known = entry.schema() >= 0 && entry.schema() < schemas.size();
        EventRow row = EventRow.of(
                tenant,
                entry.stream(),
                known ? numbers.get(entry.schema()) : -1,
                known ? fingerprints.get(entry.schema()) : new byte[0],
                entry.commandId(),
                entry.occurredAt(),
                entry.eventId(),
                entry.payload(),
                entry.metadata());
        return row.at(entry.position(), entry.version(), entry.hash());
    }
}
