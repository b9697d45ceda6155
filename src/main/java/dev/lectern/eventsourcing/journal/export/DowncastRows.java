package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.export.ExportTable.Used;
import dev.lectern.eventsourcing.journal.integrity.ChainCheck;
import dev.lectern.eventsourcing.journal.integrity.ChainTable.End;
import dev.lectern.eventsourcing.journal.schema.CannotDowncast;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * The events of a journal, each in the newest version that an older build knows. An event that is stored in such a
 * version keeps its bytes. The events have a hash chain of their own, which begins with the journal's head. All events
 * are verified and downcast once before the first is written, because the headers say where the chain ends. So an event
 * that cannot be downcast leaves nothing behind.
 */
public final class DowncastRows extends ExportRows {
    private final Downcaster downcaster;
    private final ProgressListener checked;
    private final Map<EventSchema, Target> targets = new LinkedHashMap<>();
    private ChainCheck again = new ChainCheck(null);

    /**
     * A version in which events are written.
     *
     * @param number its number within this export
     */
    private record Target(int number, byte[] fingerprint) {}

    /**
     * @param older the versions that the older build knows
     * @param checked is told how many events are known to be expressible
     */
    public DowncastRows(
            DataSource database, EventCodec codec, TenantId tenant, KnownVersions older, ProgressListener checked) {
        super(database, codec.schemas(), tenant);
        this.downcaster = new Downcaster(database, codec, tenant, older);
        this.checked = checked;
    }

    @Override
    Optional<ExportPlan> plan(Optional<PartHeader> begun, BooleanSupplier stop) {
        End now = table.end();
        Head head = begun.map(this::headAt).orElse(now.head());
        if (head.position() == 0)
            throw new ExportUnusable("The journal has no events, so an export as it is stored suits every build.");
        downcaster.learn(archive.schemas(head.position()));
        var journal = new ChainCheck(now.source());
        SourceHead source = SourceHead.of(head);
        var chainCheck = new ChainCheck(source);
        again = new ChainCheck(source);
        if (!follow(journal, chainCheck, head.position(), stop)) return Optional.empty();
        requireEnd(journal, head);
        return Optional.of(new ExportPlan(
                new Head(chainCheck.position(), chainCheck.hash()), source, ExportSchemas.of(tenant, used())));
    }

    private Head headAt(PartHeader begun) {
        return table.after(begun.until() - 1, 1).stream()
                .findFirst()
                .map(last -> new Head(begun.until(), last.hash()))
                .orElseThrow(() -> new ExportUnusable("The export that was begun ends at position " + begun.until()
                        + ", which is not in the journal. Choose an empty folder."));
    }

    private boolean follow(ChainCheck journal, ChainCheck chainCheck, long until, BooleanSupplier stop) {
        var refusals = new Refusals();
        while (journal.position() < until) {
            List<EventRow> rows = stored(journal, (int) Math.min(BATCH, until - journal.position()));
            if (rows.isEmpty()) throw endsEarly(journal, until);
            for (EventRow row : rows)
                try {
                    chainCheck.extend(downcast(row), row.version());
                } catch (CannotDowncast | IOException e) {
                    refusals.add(row, e);
                }
            checked.at(journal.position(), until);
            if (journal.position() < until && stop.getAsBoolean()) return false;
        }
        refusals.requireNone();
        return true;
    }

    private EventRow downcast(EventRow row) throws CannotDowncast, IOException {
        Payload older = downcaster.of(row);
        Target target =
                targets.computeIfAbsent(older.schema(), schema -> new Target(targets.size(), schema.fingerprint()));
        return EventRow.of(
                tenant,
                row.stream(),
                target.number(),
                target.fingerprint(),
                row.commandId(),
                row.occurredAt(),
                row.eventId(),
                older.bytes(),
                row.metadata());
    }

    private List<Used> used() {
        var used = new ArrayList<Used>();
        targets.forEach((version, target) -> used.add(new Used(
                target.number(),
                version.type(),
                version.version(),
                version.schema().toString())));
        return used;
    }

    @Override
    List<EventRow> next(ChainCheck chainCheck, int limit) {
        var rows = new ArrayList<EventRow>();
        for (EventRow row : table.after(chainCheck.position(), limit))
            try {
                rows.add(chainCheck.extend(downcast(row), row.version()));
            } catch (CannotDowncast | IOException e) {
                throw new IllegalStateException("An event was downcast a moment ago, and now is not.", e);
            }
        return rows;
    }

    @Override
    byte[] hash(long position) {
        while (again.position() < position) next(again, (int) Math.min(BATCH, position - again.position()));
        return again.hash();
    }
}
