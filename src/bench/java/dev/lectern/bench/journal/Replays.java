package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * Reads all events again: the same events, in the same order, from Lectern's journal, from a bare table and from
 * Axon's.
 */
final class Replays {
    /** Replays have one reader only. */
    static final Level ALONE = new Level(1, 1);

    private static final int GROUPS = 20;
    private static final int STREAMS = 250; // that grow side by side, an event each in turn
    private static final long EVENTS = (long) GROUPS * STREAMS * OwnStreams.LENGTH;

    private final Ground ground;
    private final Events events;
    private final TenantId tenant;
    private final Journal journal;
    private final JdbcEventStorageEngine axon;

    Replays(Ground ground, Events events, Journal journal, JdbcEventStorageEngine axon) {
        this.ground = ground;
        this.events = events;
        this.tenant = ground.tenantToReplay();
        this.journal = journal;
        this.axon = axon;
    }

    BenchSamples run(int rounds) throws Exception {
        write();
        var journalReaders = new JournalReaders(tenant);
        Map<String, Callable<Long>> all = new LinkedHashMap<>();
        all.put("select", () -> journalReaders.select(ground.pool()));
        all.put("lectern", () -> journalReaders.lectern(journal));
        all.put("axon", () -> journalReaders.axon(axon, EVENTS));
        for (var each : all.entrySet()) for (int n = 0; n < 2; n++) pass(each.getKey(), each.getValue());
        var benchSamples = new BenchSamples();
        for (int round = 0; round < rounds; round++)
            for (var each : all.entrySet())
                benchSamples.add(each.getKey(), ALONE, pass(each.getKey(), each.getValue()));
        return benchSamples;
    }

    private static Sample pass(String reader, Callable<Long> all) throws Exception {
        long began = System.nanoTime();
        long read = all.call();
        long took = System.nanoTime() - began;
        if (read != EVENTS) throw new IllegalStateException(reader + " read " + read + " of " + EVENTS + " events.");
        System.out.printf(Locale.ROOT, "%-10s read %7.0f/s%n", reader, read * 1e9 / took);
        return new Sample(read, read * 1e9 / took, took, took);
    }

    private void write() throws SQLException {
        for (int group = 0; group < GROUPS; group++) {
            List<StreamId> streams = IntStream.range(0, STREAMS)
                    .mapToObj(n -> new StreamId("person", Events.id()))
                    .toList();
            for (int version = 1; version <= OwnStreams.LENGTH; version++) {
                int of = version;
                journal.append(append(
                        streams.stream().map(stream -> toLectern(stream, of)).toList()));
                axon.appendEvents(
                        streams.stream().map(stream -> toAxon(stream, of)).toList());
            }
        }
        ground.asOwner("""
            select set_config('app.tenant', '%1$s', false);
            create table raw_replay (like event including all);
            insert into raw_replay select * from event where tenant_id = '%1$s' order by position;
            grant select on raw_replay to lectern_app;
            """.formatted(tenant));
        for (String table : List.of("event", "raw_replay", "DomainEventEntry"))
            ground.asOwner("vacuum (analyze) " + table);
    }

    private Write toLectern(StreamId stream, int version) {
        return new Write(
                stream, Expected.exactly(version - 1), List.of(new NewEvent(Events.id(), events.ofVersion(version))));
    }

    private DomainEventMessage<Payload> toAxon(StreamId stream, int version) {
        return AxonAppends.message(stream, version, events.ofVersion(version));
    }

    private Append append(List<Write> writes) {
        UUID command = Events.id();
        var metadata = new Metadata(LecternAppends.ACTOR, Role.COORDINATOR, Channel.UI, command, null);
        return new Append(tenant, command, Instant.now(), metadata, writes);
    }
}
