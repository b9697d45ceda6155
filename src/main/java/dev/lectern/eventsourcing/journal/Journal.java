package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.TenantPolicy;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store: what happened at each tenant, in the order of its commits. Positions count a tenant's events from 1 without a gap;
 * versions count a stream's. An append is a transaction of its own and must not run inside another; reads see what is committed.
 */
public class Journal {
    private final DataSource database;
    private final StoredSchemas schemas;
    private final JournalTable table;
    private final Map<TenantId, GroupCommit> commits = new ConcurrentHashMap<>();
    private final EventCodec codec;
    private final SchemaUsageTable schemaUsageTable;
    private final Doorbell doorbell;
    private final TenantPolicies tenantPolicies;

    public Journal(DataSource database, EventCodec codec, Doorbell doorbell) {
        this.database = database;
        this.schemas = new StoredSchemas(database, codec.schemas());
        this.table = new JournalTable(database, schemas);
        this.codec = codec;
        this.schemaUsageTable = new SchemaUsageTable(database);
        this.doorbell = doorbell;
        this.tenantPolicies = new TenantPolicies(table, codec);
    }

    /**
     * Several streams are written together or not at all. While the database is away it is tried again, for a while; without a command id only
     * as long as nothing can have been written.
     *
     * @throws Stale if a stream is not at its expected version; then nothing was written
     * @throws Unreachable as {@link AggregateRepository#execute} does
     */
    public Appended append(Append append) {
        Appended appended = new Retry(append.commandId()).keep(() -> commit(append));
        ring(append.tenant(), appended);
        return appended;
    }

    StateCache stateCache() {
        return new StateCache(table, new Snapshots(database), this::reading);
    }

    WriteVersions writeVersions() {
        return new WriteVersions(schemas, codec);
    }

    /** Once, without a retry, and no doorbell rings. */
    Appended commit(Append append) {
        return commits.computeIfAbsent(append.tenant(), tenant -> new GroupCommit(database, schemas, tenant))
                .append(append);
    }

    /** Tells the subscriptions of the tenant that something was written. */
    void ring(TenantId tenant, Appended appended) {
        if (!appended.repeated()) doorbell.ring(tenant);
    }

    /** The whole stream, brought up to date. Version 0 if there is none. */
    public StreamHistory read(TenantId tenant, StreamId stream) {
        List<Stored> stored = table.stream(tenant, stream, 0, Integer.MAX_VALUE);
        if (stored.isEmpty()) return new StreamHistory(0, 0, List.of());
        Stored last = stored.getLast();
        return new StreamHistory(
                last.version(), last.position(), reading(tenant).all(stored));
    }

    /**
     * @param after the last position already known, 0 for the beginning
     * @param limit of stored events
     * @return the events that follow, in order and without a gap
     */
    public EventPage read(TenantId tenant, long after, int limit) {
        List<Stored> stored = table.after(tenant, after, limit);
        return new EventPage(
                reading(tenant).all(stored),
                stored.isEmpty() ? after : stored.getLast().position());
    }

    /**
     * Likewise, and leaves out what reads as none of the wanted today. What this build does not know is not left out: it stops the reader.
     *
     * @param limit of positions to go on
     */
    public EventPage read(TenantId tenant, long after, int limit, Set<Class<? extends Event>> wanted) {
        long until = Math.min(table.head(tenant), after + limit);
        if (until <= after) return new EventPage(List.of(), after);
        return new EventPage(reading(tenant).all(table.between(tenant, after, until, codec.never(wanted))), until);
    }

    /** Begins to read stored events of a tenant. */
    public JournalReader reading(TenantId tenant) {
        return new JournalReader(tenant, codec, table, () -> tenantPolicies.of(tenant));
    }

    /** What upcasters fall back on at the tenant. */
    public TenantPolicy policy(TenantId tenant) {
        return tenantPolicies.of(tenant);
    }

    /** A stream as it lies in the journal. Whoever shows it shows what cannot be read, too. */
    public List<Stored> stored(TenantId tenant, StreamId stream) {
        return table.stream(tenant, stream, 0, Integer.MAX_VALUE);
    }

    /** The event at a position, as it lies in the journal. */
    public Optional<Stored> stored(TenantId tenant, long position) {
        return table.after(tenant, position - 1, 1).stream()
                .filter(found -> found.position() == position)
                .findFirst();
    }

    /**
     * All events as they lie in the journal, stream by stream and each stream's in their order: read like this, none needs anything that
     * was not just read.
     *
     * @param after the last event already known, null for the beginning
     * @param until a position; what was written later is left out
     */
    public List<Stored> byStream(TenantId tenant, @Nullable Stored after, long until, int limit) {
        return after == null
                ? table.byStream(tenant, "", 0, until, limit)
                : table.byStream(tenant, after.stream().toString(), after.version(), until, limit);
    }

    /** What the tenant has ever written: an entry for each version of each type. */
    public List<SchemaUsage> written(TenantId tenant) {
        return schemaUsageTable.of(tenant);
    }

    /**
     * @param categories of the streams wanted
     * @param before a position; {@link Long#MAX_VALUE} for the end
     * @return events as they lie in the journal, the newest first, at most {@code limit}
     */
    public List<Stored> newest(TenantId tenant, Collection<String> categories, long before, int limit) {
        return table.newest(tenant, categories, before, limit);
    }

    /** The position of the tenant's last event, 0 if it has none. */
    public long head(TenantId tenant) {
        return table.head(tenant);
    }

    /** The last event of a command; empty if it was not done. */
    Optional<Stored> byCommand(TenantId tenant, UUID commandId) {
        return table.byCommand(tenant, commandId);
    }

    /** Whether a command of this id has been done at the tenant, whatever it asked for. */
    public boolean knows(TenantId tenant, UUID commandId) {
        return table.byCommand(tenant, commandId).isPresent();
    }
}
