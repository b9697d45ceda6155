package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.DecisionInput.Beside;
import dev.lectern.eventsourcing.journal.cluster.WriteVersions;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.SchemaFingerprints;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
import dev.lectern.eventsourcing.journal.integrity.Verification;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.TenantPolicy;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store: what happened at each tenant, in the order of its commits. Positions count a tenant's events from 1 without a gap;
 * versions count a stream's. An append is a transaction of its own and must not run inside another; reads see what is committed.
 */
public class Journal {
    private static final Logger LOG = Logger.getLogger(Journal.class.getName());
    private static final int ATTEMPTS = 16;

    private final DataSource database;
    private final JournalTable table;
    private final GroupCommit commits;
    private final StateCache stateCache;
    private final EventCodec codec;
    private final SchemaUsageTable schemaUsageTable;
    private final Doorbell doorbell;
    private final TenantPolicies tenantPolicies;
    private final WriteVersions writeVersions;
    private final StreamLocks streamLocks = new StreamLocks();

    public Journal(DataSource database, EventCodec codec, Doorbell doorbell) {
        this.database = database;
        var schemas = new StoredSchemas(database, codec.schemas());
        this.table = new JournalTable(database, schemas);
        this.commits = new GroupCommit(database, schemas);
        this.writeVersions = new WriteVersions(schemas, codec);
        this.codec = codec;
        this.schemaUsageTable = new SchemaUsageTable(database);
        this.doorbell = doorbell;
        this.tenantPolicies = new TenantPolicies(table, codec);
        this.stateCache = new StateCache(table, new Snapshots(database), this::reading);
    }

    /**
     * Folds the stream, decides and appends; if somebody else wrote meanwhile, again. A command that was done before answers with its
     * first result, even where it would be refused now. While the database is away it is tried again, for a while.
     *
     * @param consider looks up what the decision rests on; asked anew for each attempt
     * @throws Refused with the decider's sentence, {@link SchemaNotYetWritable} if nodes of an older build could not read it, or {@link Stale} if others were faster {@value #ATTEMPTS} times
     * @throws Unreachable if the database stays away, {@link OutcomeUnknown} if it may have been done before that
     */
    public <S, C extends Command, E extends Event> Appended execute(
            Caller by, UUID commandId, StreamId stream, C command, Supplier<DecisionInput<S, C, E>> consider) {
        CommandFingerprint print = CommandFingerprint.of(commandId, command);
        Appended appended = streamLocks.take(
                by.tenant(),
                stream,
                () -> new Retry(commandId).keep(() -> decided(by, print, stream, command, consider)));
        ring(by.tenant(), appended); // not while others wait for their turn
        return appended;
    }

    private <S, C extends Command, E extends Event> Appended decided(
            Caller by,
            CommandFingerprint print,
            StreamId stream,
            C command,
            Supplier<DecisionInput<S, C, E>> consider) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decideAndAppend(by, print, stream, command, consider.get(), attempt > 1);
            } catch (Stale stale) {
                if (attempt == ATTEMPTS) throw stale;
                if (attempt == 2) stateCache.forget(by.tenant(), stream); // the database may have been set back
            }
        }
    }

    /** What is decided on a remembered state holds if the append finds the stream at its version; a refusal, if a look at the stream finds it there. */
    private <S, C extends Command, E extends Event> Appended decideAndAppend(
            Caller by,
            CommandFingerprint print,
            StreamId stream,
            C command,
            DecisionInput<S, C, E> decisionInput,
            boolean newest) {
        Decider<S, C, E> decider = decisionInput.decider();
        VersionedState<S> fold = newest
                ? stateCache.newest(by.tenant(), stream, decider)
                : stateCache.recent(by.tenant(), stream, decider);
        List<E> decided;
        try {
            decided = decider.decide().apply(fold.state(), command);
        } catch (Refused refusal) {
            requireNewest(by.tenant(), stream, decider, fold);
            return earlier(by.tenant(), print).orElseThrow(() -> refusal);
        }
        if (decided.isEmpty()) {
            requireNewest(by.tenant(), stream, decider, fold);
            return earlier(by.tenant(), print).orElse(new Appended(fold.position(), fold.version(), true));
        }
        var streams = new ArrayList<>(decisionInput.beside());
        streams.add(new Beside(stream, Expected.exactly(fold.version()), decided));
        var append = new Append(
                by.tenant(),
                print.commandId(),
                command.at(),
                Metadata.of(by, print.commandId()),
                writes(print, streams));
        Appended appended = commits.append(append);
        if (!appended.repeated()) remember(append, appended, fold, decider);
        return appended;
    }

    /** It is written, whatever becomes of this. */
    private <S, E extends Event> void remember(
            Append append, Appended appended, VersionedState<S> fold, Decider<S, ?, E> decider) {
        try {
            stateCache.advance(append, appended, fold, decider);
        } catch (RuntimeException e) {
            StreamId stream = append.writes().getLast().stream();
            stateCache.forget(append.tenant(), stream);
            LOG.log(Level.WARNING, e, () -> "What was written to " + stream + " will have to be read again.");
        }
    }

    private <S, E extends Event> void requireNewest(
            TenantId tenant, StreamId stream, Decider<S, ?, E> decider, VersionedState<S> fold) {
        int now = stateCache.newest(tenant, stream, decider).version();
        if (now != fold.version()) throw new Stale(stream, fold.version(), now);
    }

    /**
     * Several streams are written together or not at all. While the database is away it is tried again, for a while; without a command id only
     * as long as nothing can have been written.
     *
     * @throws Stale if a stream is not at its expected version; then nothing was written
     * @throws Unreachable as {@link #execute} does
     */
    public Appended append(Append append) {
        Appended appended = new Retry(append.commandId()).keep(() -> commits.append(append));
        ring(append.tenant(), appended);
        return appended;
    }

    /** What the stream makes of its aggregate, as of now; only what was written since the last time is read. */
    public <S, E extends Event> VersionedState<S> fold(TenantId tenant, StreamId stream, Decider<S, ?, E> decider) {
        return stateCache.newest(tenant, stream, decider);
    }

    private void ring(TenantId tenant, Appended appended) {
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

    /**
     * Begins to follow the chain of a tenant's events.
     *
     * @param signed heads to hold it against, of this tenant or any
     */
    public Verification verification(TenantId tenant, List<SignedHead> signed) {
        return new Verification(database, codec.schemas(), tenant, signed);
    }

    /** Signs where the tenant's journal ends now. */
    public SignedHead sign(HeadKey key, TenantId tenant, String slug, Instant at) {
        var end = new ChainTable(database, tenant, new SchemaFingerprints(database, codec.schemas())).end();
        return key.sign(tenant, slug, end.head(), at);
    }

    /** The position of the tenant's last event, 0 if it has none. */
    public long head(TenantId tenant) {
        return table.head(tenant);
    }

    /** Whether a command of this id has been done at the tenant, whatever it asked for. */
    public boolean knows(TenantId tenant, UUID commandId) {
        return table.byCommand(tenant, commandId).isPresent();
    }

    private Optional<Appended> earlier(TenantId tenant, CommandFingerprint print) {
        return table.byCommand(tenant, print.commandId()).map(last -> {
            if (!last.eventId().equals(print.eventId(0))) throw Batch.reused(print.commandId());
            return new Appended(last.position(), last.version(), true);
        });
    }

    private List<Write> writes(CommandFingerprint print, List<Beside> streams) {
        int left = streams.stream().mapToInt(each -> each.events().size()).sum();
        var writes = new ArrayList<Write>();
        for (Beside each : streams) {
            var events = new ArrayList<NewEvent>();
            for (Event event : each.events())
                events.add(new NewEvent(print.eventId(--left), writeVersions.payload(event)));
            writes.add(new Write(each.stream(), each.expected(), events));
        }
        return writes;
    }
}
