package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.StoredSchemas;
import dev.lectern.eventsourcing.journal.StoredSchemas.Waits;
import dev.lectern.eventsourcing.journal.export.PartHeader.PartSchema;
import dev.lectern.eventsourcing.journal.integrity.ChainCheck;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Imports an export into a tenant that has the same id and no events, and computes every hash again. An import that was
 * interrupted continues after the last event that it wrote. An instance runs once.
 */
public final class Import {
    private static final int BATCH = 1000;

    private final DataSource database;
    private final Schemas schemas;
    private final ExportFolder folder;
    private final PartHeader first;
    private final ImportTarget importTarget;
    private final ChainCheck chainCheck;
    private final List<EventRow> batch = new ArrayList<>();

    /**
     * @param slug the tenant's slug in this installation; null for the slug in the export
     * @throws ExportUnusable if the folder contains no export
     */
    public Import(DataSource database, Tenants tenants, Schemas schemas, ExportFolder folder, @Nullable String slug) {
        this.database = database;
        this.schemas = schemas;
        this.folder = folder;
        this.first = folder.begun();
        this.chainCheck = new ChainCheck(first.source());
        this.importTarget = new ImportTarget(database, tenants, schemas, first, slug == null ? first.slug() : slug);
    }

    /**
     * Imports all parts.
     *
     * @param stop asked after each batch
     * @return whether the import is complete; false if it was stopped
     * @throws ExportUnusable at the first event that is not as it was written, or if the tenant or the schemas do not
     * fit; the events before it stay
     * @throws dev.lectern.eventsourcing.journal.integrity.BrokenChain if the events that are read back at the
     * end are not as they were written
     */
    public boolean run(ProgressListener progressListener, BooleanSupplier stop) {
        if (importTarget.isOver()) return true;
        List<EventSchema> known = first.schemas().stream().map(this::known).toList();
        importTarget.make();
        var exportSchemas = new ExportSchemas(first.tenant(), first.schemas(), numbers(known));
        for (int part = 1; part == 1 || chainCheck.position() < first.until(); part++)
            if (part > 1 && stop.getAsBoolean() || !read(part, exportSchemas, progressListener, stop)) return false;
        if (!HexFormat.of().formatHex(chainCheck.hash()).equals(first.hash()))
            throw new ExportUnusable("The last event, at position " + chainCheck.position()
                    + ", does not have the hash that the export says it ends with.");
        importTarget.complete(new Head(chainCheck.position(), chainCheck.hash()));
        return true;
    }

    /** Refuses a schema that this build cannot read: otherwise no server of this build would start any more. */
    private EventSchema known(PartSchema schema) {
        EventSchema known = schemas.find(schema.id())
                .orElseThrow(() -> new ExportUnusable("This build does not know " + schema.id()
                        + ". Import it with the build that wrote it, or a newer one."));
        if (!known.schema().toString().equals(schema.avsc()))
            throw new ExportUnusable("This build has another schema under the name " + known + ".");
        return known;
    }

    private List<Integer> numbers(List<EventSchema> known) {
        var registered = new StoredSchemas(database, schemas);
        var numbers = new ArrayList<Integer>();
        for (EventSchema each : known)
            try {
                numbers.add(registered.of(each).id());
            } catch (Waits waits) {
                throw new ExportUnusable(waits.getMessage() + " Update it first.", waits);
            }
        return numbers;
    }

    private boolean read(
            int part, ExportSchemas exportSchemas, ProgressListener progressListener, BooleanSupplier stop) {
        try (PartReader reader = folder.read(part)) {
            PartHeader partHeader = reader.label();
            long last = partHeader.last();
            var expected = new PartHeader(
                    first.tenant(),
                    first.slug(),
                    part,
                    chainCheck.position() + 1,
                    last,
                    first.until(),
                    first.hash(),
                    first.source(),
                    first.schemas());
            if (!partHeader.equals(expected) || last > first.until() || last < chainCheck.position())
                throw new ExportUnusable("Part " + part + " in " + folder + " is of another export than the first.");
            for (var entries = reader.next(); !entries.isEmpty(); entries = reader.next()) {
                follow(exportSchemas.rows(entries));
                if (batch.size() >= BATCH) write();
                progressListener.at(chainCheck.position(), first.until());
                if (batch.isEmpty() && stop.getAsBoolean()) return false;
            }
        } catch (ExportUnusable flaw) {
            write(); // the sound events before the flaw stay
            throw flaw;
        }
        write();
        return true;
    }

    private void follow(List<EventRow> rows) {
        for (EventRow row : rows) {
            chainCheck.follow(row).ifPresent(sentence -> {
                throw new ExportUnusable(sentence);
            });
            if (importTarget.isNew(row)) batch.add(row);
        }
    }

    private void write() {
        List<EventRow> rows = List.copyOf(batch);
        batch.clear();
        importTarget.write(rows);
    }
}
