package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
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
 * The event store: the events of each tenant, in the order of their commits. Positions count a tenant's events from 1
 * without gaps, and versions count a stream's events from 1 without gaps. An append makes its own transaction and must
 * not run inside another one. Reads see what is committed.
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
     * Writes to all its streams or to none. During an outage of the database the append is retried for a while. Without
     * a command id it is retried only if no attempt can have been written.
     *
     * @throws Stale if a stream is not at its expected version; then nothing was written
     * @throws Refused if the command id was used for another command; {@link SchemaNotYetWritable} if a running node
     *     could not read the events
     * @throws Unreachable if the outage lasts; {@link OutcomeUnknown} if an attempt may have been written
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

    /** Appends once, without a retry, and does not ring the doorbell. */
    Appended commit(Append append) {
        return commits.computeIfAbsent(append.tenant(), tenant -> new GroupCommit(database, schemas, tenant))
                .append(append);
    }

    /** Rings the tenant's doorbell if something was written. */
    void ring(TenantId tenant, Appended appended) {
        if (!appended.repeated()) doorbell.ring(tenant);
    }

    /** Reads a whole stream, upcast to the newest versions. Its version is 0 if the stream does not exist. */
    public StreamHistory read(TenantId tenant, StreamId stream) {
        List<Stored> stored = table.stream(tenant, stream, 0, Integer.MAX_VALUE);
        if (stored.isEmpty()) return new StreamHistory(0, 0, List.of());
        Stored last = stored.getLast();
        return new StreamHistory(
                last.version(), last.position(), reading(tenant).all(stored));
    }

    /**
     * Reads the events after a position, upcast to the newest versions.
     *
     * @param after the last position already read, 0 for the beginning
     * @param limit the largest number of stored events
     * @return the events that follow, in order and without gaps
     */
    public EventPage read(TenantId tenant, long after, int limit) {
        List<Stored> stored = table.after(tenant, after, limit);
        return new EventPage(
                reading(tenant).all(stored),
                stored.isEmpty() ? after : stored.getLast().position());
    }

    /**
     * Reads the events after a position, without those stored versions that cannot become one of the wanted events. A
     * version that this build does not know is read, so that it stops the reader.
     *
     * @param limit the largest number of positions to advance
     * @throws Unreadable if an event that was read cannot be upcast
     */
    public EventPage read(TenantId tenant, long after, int limit, Set<Class<? extends Event>> wanted) {
        long until = Math.min(table.head(tenant), after + limit);
        if (until <= after) return new EventPage(List.of(), after);
        return new EventPage(reading(tenant).all(table.between(tenant, after, until, codec.never(wanted))), until);
    }

    /** A reader that upcasts stored events of the tenant. */
    public JournalReader reading(TenantId tenant) {
        return new JournalReader(tenant, codec, table, () -> tenantPolicies.of(tenant));
    }

    /** The tenant's policy from its first event, which upcasters use for what an old event did not say. */
    public TenantPolicy policy(TenantId tenant) {
        return tenantPolicies.of(tenant);
    }

    /** A stream's events as stored, not upcast. So a page can also show events that cannot be read. */
    public List<Stored> stored(TenantId tenant, StreamId stream) {
        return table.stream(tenant, stream, 0, Integer.MAX_VALUE);
    }

    /** The event at a position as stored, not upcast. */
    public Optional<Stored> stored(TenantId tenant, long position) {
        return table.after(tenant, position - 1, 1).stream()
                .filter(found -> found.position() == position)
                .findFirst();
    }

    /**
     * All events as stored, stream by stream, and each stream in the order of its versions. In this order a
     * {@link JournalReader} has already read every event that an upcaster asks for.
     *
     * @param after the last event already read, null for the beginning
     * @param until a position; later events are left out
     */
    public List<Stored> byStream(TenantId tenant, @Nullable Stored after, long until, int limit) {
        return after == null
                ? table.byStream(tenant, "", 0, until, limit)
                : table.byStream(tenant, after.stream().toString(), after.version(), until, limit);
    }

    /** How many events the tenant has in each version of each event type. */
    public List<SchemaUsage> written(TenantId tenant) {
        return schemaUsageTable.of(tenant);
    }

    /**
     * The newest events as stored, the newest first.
     *
     * @param categories the categories of the streams wanted
     * @param before a position; {@link Long#MAX_VALUE} for the end
     */
    public List<Stored> newest(TenantId tenant, Collection<String> categories, long before, int limit) {
        return table.newest(tenant, categories, before, limit);
    }

    /** The position of the tenant's last event, 0 if it has none. */
    public long head(TenantId tenant) {
        return table.head(tenant);
    }

    /** The last event of a command; empty if the command was not done. */
    Optional<Stored> byCommand(TenantId tenant, UUID commandId) {
        return table.byCommand(tenant, commandId);
    }

    /** Whether a command with this id was done at the tenant. Its content is not compared. */
    public boolean knows(TenantId tenant, UUID commandId) {
        return byCommand(tenant, commandId).isPresent();
    }
}
