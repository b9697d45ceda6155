package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.integrity.ChainCheck;
import dev.lectern.eventsourcing.journal.integrity.ChainTable.End;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** The events of a journal exactly as they are stored, with their hashes. */
public final class StoredRows extends ExportRows {
    public StoredRows(DataSource database, Schemas schemas, TenantId tenant) {
        super(database, schemas, tenant);
    }

    @Override
    Optional<ExportPlan> plan(Optional<PartHeader> begun, BooleanSupplier stop) {
        End now = table.end();
        Head end = begun.map(first -> new Head(first.until(), HexFormat.of().parseHex(first.hash())))
                .orElse(now.head());
        return Optional.of(
                new ExportPlan(end, now.source(), ExportSchemas.of(tenant, archive.schemas(end.position()))));
    }

    @Override
    List<EventRow> next(ChainCheck chainCheck, int limit) {
        return stored(chainCheck, limit);
    }

    @Override
    byte[] hash(long position) {
        List<EventRow> rows = table.after(position - 1, 1);
        return rows.isEmpty() ? new byte[0] : rows.getFirst().hash();
    }
}
