package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.Chain;
import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.integrity.BrokenChain;
import dev.lectern.eventsourcing.journal.integrity.ChainCheck;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.journal.integrity.ChainTable.End;
import dev.lectern.eventsourcing.journal.integrity.SchemaFingerprints;
import dev.lectern.eventsourcing.journal.integrity.Verification;
import dev.lectern.eventsourcing.journal.integrity.Verification.Broken;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tenant into which an export is imported. Its head is moved last, in one step, once all events are written and
 * read back. Until then no subscription follows the tenant: no view shows a part of it, and no reactor reacts to an
 * event whose reaction is still to be imported. An append in the meantime fails, because its position is taken.
 */
final class ImportTarget {
    private static final int BATCH = 1000;

    private final Tenants tenants;
    private final TenantId tenant;
    private final PartHeader export;
    private final String slug;
    private final SchemaFingerprints stored;
    private final ChainTable table;
    private final ImportTable archive;
    private long last;
    private byte[] hash = new byte[Chain.LENGTH];

    ImportTarget(DataSource database, Tenants tenants, Schemas schemas, PartHeader export, String slug) {
        this.tenants = tenants;
        this.tenant = export.tenant();
        this.export = export;
        this.slug = slug;
        this.stored = new SchemaFingerprints(database, schemas);
        this.table = new ChainTable(database, tenant, stored);
        this.archive = new ImportTable(database, tenant, export.source());
    }

    /**
     * Whether the export is already imported completely. Otherwise finds the event after which the import continues.
     *
     * @throws ExportUnusable if the tenant contains something else, is here under another slug, or the slug belongs to
     * another tenant
     */
    boolean isOver() {
        Optional<String> here = tenants.slugOf(tenant);
        if (here.isPresent() && !here.get().equals(slug))
            throw new ExportUnusable("The tenant of this export is here already, as " + here.get() + ".");
        if (tenants.bySlug(slug).filter(other -> !other.equals(tenant)).isPresent())
            throw new ExportUnusable("There is another tenant with the name " + slug + ". Choose another name.");
        if (here.isEmpty()) return false;
        End end = table.end();
        Head head = end.head();
        boolean over = head.position() == export.until()
                && HexFormat.of().formatHex(head.hash()).equals(export.hash())
                && end.last() == head.position();
        if (!over && (head.position() > 0 || end.last() > export.until())) throw taken();
        last = end.last();
        for (EventRow placed : table.after(last - 1, 1)) hash = placed.hash();
        return over && last > 0;
    }

    private ExportUnusable taken() {
        return new ExportUnusable("The tenant " + slug + " has events already, and not the beginning of these. Nothing"
                + " was imported.");
    }

    void make() {
        tenants.create(tenant, slug);
    }

    /**
     * Whether the event still has to be written.
     *
     * @throws ExportUnusable if the last event that an earlier import wrote is another one
     */
    boolean isNew(EventRow placed) {
        if (placed.position() == last && !Arrays.equals(placed.hash(), hash)) throw taken();
        return placed.position() > last;
    }

    /** Writes the rows in one transaction. */
    void write(List<EventRow> rows) {
        if (rows.isEmpty()) return;
        archive.transaction(connection -> {
            if (archive.lockHead(connection) != 0
                    || archive.last(connection) != rows.getFirst().position() - 1)
                throw new ExportUnusable(
                        "Somebody else writes to the tenant " + slug + ". Nothing was added; import it again.");
            requireFit(rows, archive.versions(connection, rows));
            archive.insert(connection, rows);
        });
    }

    /** Checks what the hashes do not: that Lectern could have written these events. */
    private static void requireFit(List<EventRow> rows, Map<String, Integer> versions) {
        for (EventRow placed : rows) {
            requireReadable(placed);
            String stream = placed.stream();
            if (versions.merge(stream, 1, Integer::sum) != placed.version())
                throw new ExportUnusable("At position " + placed.position() + " version " + placed.version()
                        + " is not the next of " + stream + ".");
        }
    }

    private static void requireReadable(EventRow row) {
        if (StreamId.parse(row.stream()).isEmpty() || !Metadata.isReadable(row.metadata()))
            throw new ExportUnusable(
                    "At position " + row.position() + " stream or metadata are none that Lectern reads.");
    }

    /** Reads all events back and moves the head, which makes them visible. */
    void complete(Head head) {
        var chainCheck = new ChainCheck(table.end().source());
        while (chainCheck.position() < head.position()) {
            List<EventRow> batch = table.after(chainCheck.position(), BATCH);
            if (batch.isEmpty()) throw taken();
            for (EventRow placed : batch) {
                Optional<Broken> broken = Verification.next(placed, stored, chainCheck);
                if (broken.isPresent()) throw new BrokenChain(broken.get());
            }
        }
        if (!chainCheck.endsAt(head)) throw taken();
        archive.transaction(connection -> {
            boolean open = archive.lockHead(connection) == 0; // false if another import of the same export was faster
            if (open) archive.moveHead(connection, head);
        });
    }
}
