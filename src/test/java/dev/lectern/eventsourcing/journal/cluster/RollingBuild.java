package dev.lectern.eventsourcing.journal.cluster;

import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Command;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** A node with its own version of the application. */
final class RollingBuild {
    private final TenantId tenant;
    final EventCodec codec;
    final Nodes nodes;
    final Journal journal;

    RollingBuild(DataSource database, TenantId tenant, String name, History history) {
        this.tenant = tenant;
        codec = new EventCodec(List.of(history));
        nodes = new Nodes(database, codec, name);
        journal = new Journal(database, codec, rung -> {});
    }

    void write(Event event) {
        var by = new Caller(tenant, null, Set.of(Role.SYSTEM), Channel.SYSTEM);
        var decider = new Decider<Integer, Say, Event>(
                "rolling", Event.class, 0, (count, e) -> count + 1, (count, say) -> List.of(say.event()));
        new AggregateRepository(journal)
                .execute(
                        by,
                        UUID.randomUUID(),
                        new StreamId("rolling", UUID.randomUUID()),
                        new Say(Instant.EPOCH, event),
                        () -> DecisionInput.alone(decider));
    }

    Event readsLast() {
        return journal.read(tenant, journal.head(tenant) - 1, 1)
                .recorded()
                .getLast()
                .event();
    }

    List<Event> reads() {
        return journal.read(tenant, 0, 1000).recorded().stream()
                .map(Recorded::event)
                .toList();
    }

    private record Say(Instant at, Event event) implements Command {}
}
