package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The dry run: reads every stored event of one tenant through the upcaster chains of this build and into its records.
 * It writes nothing, and it continues after an event that cannot be read. It reads stream by stream, so the earlier
 * events that an upcaster needs have just been read. It holds one stream and one batch of 500 events in memory, however
 * long the journal is.
 */
public final class DryRun {
    private static final int BATCH = 500;

    private final Journal journal;
    private final TenantId tenant;
    private final DryRunTally dryRunTally;
    private @Nullable Stored last;
    private JournalReader journalReader;

    public DryRun(Journal journal, Schemas schemas, TenantId tenant) {
        this.journal = journal;
        this.tenant = tenant;
        this.dryRunTally = new DryRunTally(schemas);
        this.journalReader = journal.reading(tenant);
    }

    /**
     * @param heard receives the report so far, after each batch
     * @param stop whether to stop; asked after each batch
     * @return the report at the end; it is complete unless the run was stopped
     */
    public DryRunReport run(Consumer<DryRunReport> heard, BooleanSupplier stop) {
        long began = System.nanoTime();
        long head = journal.head(tenant);
        dryRunTally.report(head, 0);
        while (true) {
            List<Stored> batch = journal.byStream(tenant, last, head, BATCH);
            batch.forEach(this::read);
            DryRunReport report = dryRunTally.report(head, System.nanoTime() - began);
            heard.accept(report);
            if (batch.isEmpty() || stop.getAsBoolean()) return report;
        }
    }

    private void read(Stored stored) {
        if (last == null || !last.stream().equals(stored.stream())) journalReader = journal.reading(tenant);
        last = stored;
        try {
            dryRunTally.read(stored, journalReader.next(stored));
        } catch (Unreadable e) {
            dryRunTally.unread(stored, e);
        }
    }
}
