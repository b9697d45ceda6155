package dev.lectern.bench.views;

import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the history of a provider to its journal, about 500 events an append. */
final class HistoryWriter {
    private static final int APPEND = 500;
    private static final Duration MEANWHILE = Duration.ofMinutes(7);

    private final Journal journal;
    private final EventCodec codec;
    private final TenantId tenant;
    private final Dice dice;
    private final UUID actor;
    private final List<Write> writes = new ArrayList<>();
    private final Set<StreamId> streams = new HashSet<>(); // of these writes: each stream is written once in an append
    private int waiting;
    private long told;
    private Instant now = Instant.parse("2021-03-01T08:00:00Z");

    HistoryWriter(Journal journal, EventCodec codec, TenantId tenant, Dice dice) {
        this.journal = journal;
        this.codec = codec;
        this.tenant = tenant;
        this.dice = dice;
        this.actor = dice.id();
    }

    void tell(StreamWriter streamWriter, Event... events) {
        if (!streams.add(streamWriter.stream)) {
            append();
            streams.add(streamWriter.stream);
        }
        List<NewEvent> more = Stream.of(events)
                .map(event -> new NewEvent(dice.id(), codec.encode(event)))
                .toList();
        writes.add(new Write(streamWriter.stream, Expected.exactly(streamWriter.version), more));
        streamWriter.version += events.length;
        waiting += events.length;
        told += events.length;
        if (waiting >= APPEND) append();
    }

    void append() {
        if (writes.isEmpty()) return;
        UUID command = dice.id();
        var metadata = new Metadata(actor, Role.COORDINATOR, Channel.UI, command, null);
        journal.append(new Append(tenant, command, now, metadata, List.copyOf(writes)));
        now = now.plus(MEANWHILE.multipliedBy(waiting));
        writes.clear();
        streams.clear();
        waiting = 0;
    }

    /** When the next event happens. */
    Instant now() {
        return now;
    }

    /** How many events were given to it so far. */
    long told() {
        return told;
    }
}
