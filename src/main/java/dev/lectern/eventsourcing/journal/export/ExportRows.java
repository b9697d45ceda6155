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
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** The events of a tenant's journal as an export writes them: as they are stored, or in versions of an older build. */
public abstract sealed class ExportRows permits StoredRows, DowncastRows {
    static final int BATCH = 1000;

    final TenantId tenant;
    final ChainTable table;
    final ExportTable archive;
    private final SchemaFingerprints stored;

    ExportRows(DataSource database, Schemas schemas, TenantId tenant) {
        this.tenant = tenant;
        this.stored = new SchemaFingerprints(database, schemas);
        this.table = new ChainTable(database, tenant, stored);
        this.archive = new ExportTable(database, tenant);
    }

    /**
     * Settles where the export ends, and what its headers say.
     *
     * @param begun the header of the first part, if an earlier run wrote it: the export ends where it says
     * @param stop asked after each batch
     * @return empty if it was stopped
     */
    abstract Optional<ExportPlan> plan(Optional<PartHeader> begun, BooleanSupplier stop);

    /**
     * The next events of the export. The check follows its chain to the last of them.
     *
     * @throws BrokenChain if the journal is not as it was written
     */
    abstract List<EventRow> next(ChainCheck chainCheck, int limit);

    /** The hash of the export's event at a position. Positions are asked for in ascending order. */
    abstract byte[] hash(long position);

    /** The next events of the journal as they are stored. */
    final List<EventRow> stored(ChainCheck chainCheck, int limit) {
        List<EventRow> rows = table.after(chainCheck.position(), limit);
        for (EventRow placed : rows) {
            Optional<Broken> broken = Verification.next(placed, stored, chainCheck);
            if (broken.isPresent()) throw new BrokenChain(broken.get());
        }
        return rows;
    }

    static BrokenChain endsEarly(ChainCheck chainCheck, long until) {
        return new BrokenChain(new Broken(
                chainCheck.position() + 1,
                "The journal ends at position " + chainCheck.position() + ", but its head says " + until + "."));
    }

    static void requireEnd(ChainCheck chainCheck, Head head) {
        if (!chainCheck.endsAt(head))
            throw new BrokenChain(new Broken(
                    head.position(),
                    "The head does not have the hash of the last event, at position " + head.position() + "."));
    }
}
