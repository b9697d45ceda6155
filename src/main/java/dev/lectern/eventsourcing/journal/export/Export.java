package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.integrity.BrokenChain;
import dev.lectern.eventsourcing.journal.integrity.ChainCheck;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.journal.integrity.SchemaFingerprints;
import dev.lectern.eventsourcing.journal.integrity.Verification;
import dev.lectern.eventsourcing.journal.integrity.Verification.Broken;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Exports a tenant's journal into a folder, and verifies its hash chain on the way. The first part settles the position
 * at which the export ends, so events appended meanwhile do not matter. If the folder already has parts, the export
 * checks them and continues after them. An instance runs once.
 */
public final class Export {
    private static final int BATCH = 1000;
    private static final int PER_PART = 100_000;

    private final ChainTable table;
    private final SchemaFingerprints stored;
    private final ExportTable archive;
    private final TenantId tenant;
    private final String slug;
    private final ExportFolder folder;
    private final int perPart;
    private final ChainCheck chainCheck = new ChainCheck();

    public Export(DataSource database, Schemas schemas, TenantId tenant, String slug, ExportFolder folder) {
        this(database, schemas, tenant, slug, folder, PER_PART);
    }

    Export(DataSource database, Schemas schemas, TenantId tenant, String slug, ExportFolder folder, int perPart) {
        this.stored = new SchemaFingerprints(database, schemas);
        this.table = new ChainTable(database, tenant, stored);
        this.archive = new ExportTable(database, tenant);
        this.tenant = tenant;
        this.slug = slug;
        this.folder = folder;
        this.perPart = perPart;
    }

    /**
     * Exports all parts.
     *
     * @param stop asked after each batch
     * @return whether the export is complete; false if it was stopped
     * @throws BrokenChain if the journal is not as it was written; complete parts before that position may already
     * exist
     * @throws ExportUnusable if the folder contains something else
     */
    public boolean run(ProgressListener progressListener, BooleanSupplier stop) {
        folder.create();
        Head head = folder.first().map(this::begun).orElseGet(() -> table.end().head());
        ExportSchemas exportSchemas = ExportSchemas.of(tenant, archive.schemas(head.position()));
        int parts = (int) Math.max(1, Math.ceilDiv(head.position(), perPart));
        for (int part = 1; part <= parts; part++) {
            PartHeader partHeader = label(head, exportSchemas, part);
            if (folder.has(part)) lookThrough(partHeader, exportSchemas);
            else if (!folder.write(
                    partHeader, writer -> fill(writer, partHeader, exportSchemas, progressListener, stop)))
                return false;
        }
        folder.requireNoMoreThan(parts);
        return true;
    }

    private Head begun(PartHeader first) {
        if (!first.tenant().equals(tenant) || !first.slug().equals(slug))
            throw new ExportUnusable(
                    folder + " holds an export of " + first.slug() + ", tenant " + first.tenant() + ".");
        return new Head(first.until(), HexFormat.of().parseHex(first.hash()));
    }

    private PartHeader label(Head head, ExportSchemas exportSchemas, int part) {
        long first = (part - 1L) * perPart + 1;
        return new PartHeader(
                tenant,
                slug,
                part,
                first,
                Math.min(head.position(), first + perPart - 1),
                head.position(),
                HexFormat.of().formatHex(head.hash()),
                exportSchemas.schemas());
    }

    /**
     * Checks a part that an earlier run wrote: its header, its chain, and that its last event is the one in the
     * journal.
     */
    private void lookThrough(PartHeader partHeader, ExportSchemas exportSchemas) {
        var other = new ExportUnusable("Part " + partHeader.part() + " in " + folder
                + " is not of the journal as it is here. Choose an empty folder.");
        try (PartReader reader = folder.read(partHeader.part())) {
            if (!reader.label().equals(partHeader)) throw other;
            for (var entries = reader.next(); !entries.isEmpty(); entries = reader.next())
                for (EventRow placed : exportSchemas.rows(entries))
                    if (chainCheck.follow(placed).isPresent()) throw other;
        }
        List<EventRow> here = table.after(partHeader.last() - 1, 1);
        boolean same = partHeader.last() == 0
                || !here.isEmpty() && Arrays.equals(here.getFirst().hash(), chainCheck.hash());
        if (!same) throw other;
    }

    private boolean fill(
            PartWriter part,
            PartHeader partHeader,
            ExportSchemas exportSchemas,
            ProgressListener progressListener,
            BooleanSupplier stop) {
        while (chainCheck.position() < partHeader.last()) {
            int limit = (int) Math.min(BATCH, partHeader.last() - chainCheck.position());
            List<EventRow> batch = table.after(chainCheck.position(), limit);
            if (batch.isEmpty()) throw ends(partHeader);
            for (EventRow placed : batch) {
                Optional<Broken> broken = Verification.next(placed, stored, chainCheck);
                if (broken.isPresent()) throw new BrokenChain(broken.get());
                part.add(exportSchemas.entry(placed));
            }
            progressListener.at(chainCheck.position(), partHeader.until());
            if (chainCheck.position() < partHeader.until() && stop.getAsBoolean()) return false;
        }
        if (partHeader.last() == partHeader.until()
                && !partHeader.hash().equals(HexFormat.of().formatHex(chainCheck.hash())))
            throw new BrokenChain(new Broken(
                    partHeader.last(),
                    "The head does not have the hash of the last event, at position " + partHeader.last() + "."));
        return true;
    }

    private BrokenChain ends(PartHeader partHeader) {
        return new BrokenChain(new Broken(
                chainCheck.position() + 1,
                "The journal ends at position " + chainCheck.position() + ", but its head says " + partHeader.until()
                        + "."));
    }
}
