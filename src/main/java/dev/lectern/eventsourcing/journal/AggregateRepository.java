package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.DecisionInput.Beside;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The repository of event-sourced aggregates. It folds a stream to its state, lets a {@link Decider} decide a command
 * on that state, and appends the events at the version that was decided on (optimistic concurrency). Services call it.
 */
public class AggregateRepository {
    private static final Logger LOG = Logger.getLogger(AggregateRepository.class.getName());
    private static final int ATTEMPTS = 16;

    private final Journal journal;
    private final StateCache stateCache;
    private final WriteVersions writeVersions;
    private final StreamLocks streamLocks = new StreamLocks();

    public AggregateRepository(Journal journal) {
        this.journal = journal;
        this.stateCache = journal.stateCache();
        this.writeVersions = journal.writeVersions();
    }

    /**
     * Folds the stream, decides and appends. If another append has moved the stream meanwhile, it does all of that
     * again. A command id that was done before is answered with its first result, even if the command would be refused
     * now. During an outage of the database the command is retried for a while; see {@link Retry}.
     *
     * @param consider looks up what the decision needs; called once for each attempt
     * @throws Refused with the decider's sentence; {@link SchemaNotYetWritable} if a running node could not read the
     *     events; {@link Stale} if the stream moved in each of {@value #ATTEMPTS} attempts
     * @throws Unreachable if the outage lasts; {@link OutcomeUnknown} if the command may have been done before that
     */
    public <S, C extends Command, E extends Event> Appended execute(
            Caller by, UUID commandId, StreamId stream, C command, Supplier<DecisionInput<S, C, E>> consider) {
        CommandFingerprint print = CommandFingerprint.of(commandId, command);
        Appended appended = streamLocks.take(
                by.tenant(),
                stream,
                () -> new Retry(commandId).keep(() -> decided(by, print, stream, command, consider)));
        journal.ring(by.tenant(), appended); // after the lock is released: other commands wait for it
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
                if (attempt == 2) stateCache.forget(by.tenant(), stream); // a backup may have been restored
            }
        }
    }

    /**
     * A decision on cached state is validated by the append's expected version. A refusal writes nothing, and neither
     * does a decision without events. So the version is read again before either of them is believed.
     */
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
        Appended appended = journal.commit(append);
        if (!appended.repeated()) remember(append, appended, fold, decider);
        return appended;
    }

    /** The events are committed, so a failure here must not fail the command. */
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

    /** The aggregate's state as of now. Reads only the events after the cached state's version. */
    public <S, E extends Event> VersionedState<S> fold(TenantId tenant, StreamId stream, Decider<S, ?, E> decider) {
        return stateCache.newest(tenant, stream, decider);
    }

    private Optional<Appended> earlier(TenantId tenant, CommandFingerprint print) {
        return journal.byCommand(tenant, print.commandId()).map(last -> {
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
