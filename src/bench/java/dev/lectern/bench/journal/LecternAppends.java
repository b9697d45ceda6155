package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Lectern's journal: idempotent by command, ordered and without gaps for each tenant, each stream at its expected
 * version, under row-level security.
 */
final class LecternAppends implements Contender {
    static final UUID ACTOR = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");

    private final Ground ground;
    private final Events events;
    private final Journal journal;

    LecternAppends(Ground ground, Events events, EventCodec codec) {
        this.ground = ground;
        this.events = events;
        this.journal = new Journal(ground.pool(), codec, tenant -> {});
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        return Loop.run(level.inFlight(), span, caller -> {
            var streams = new OwnStreams(ground.tenants(level.tenants()), caller);
            return () -> append(streams);
        });
    }

    private void append(OwnStreams streams) {
        streams.advance();
        UUID command = Events.id();
        var event = new NewEvent(Events.id(), events.ofVersion(streams.version()));
        journal.append(new Append(
                streams.tenant(),
                command,
                Instant.now(),
                new Metadata(ACTOR, Role.COORDINATOR, Channel.UI, command, null),
                List.of(new Write(streams.stream(), Expected.exactly(streams.version() - 1), List.of(event)))));
    }

    Journal journal() {
        return journal;
    }
}
