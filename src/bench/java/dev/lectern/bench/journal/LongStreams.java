package dev.lectern.bench.journal;

import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands, one after another, to a session of 10 events and to one of 10,000: on a node that has both states
 * cached, and on one that has just started.
 */
final class LongStreams {
    static final Level ALONE = new Level(1, 1);

    private static final int LONG = 10_000;
    private static final int WARM = 400;
    private static final int COLD = 40;

    private final EventCodec codec;
    private final Ground ground;
    private final Caller by;
    private final Decider<Session, SessionCommand, SessionEvent> decider = Session.decider(SessionFixture.USUAL);

    LongStreams(Ground ground, EventCodec codec) {
        this.codec = codec;
        this.ground = ground;
        TenantId tenant = ground.tenants(1).getFirst();
        this.by = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
    }

    BenchSamples run(int rounds) {
        UUID many = session(LONG);
        AggregateRepository known = node();
        var benchSamples = new BenchSamples();
        commands(known, many, WARM); // which also leaves a snapshot
        for (int round = 0; round < rounds; round++) {
            add(benchSamples, "10 events, remembered", few(known));
            add(benchSamples, "10,000 events, remembered", commands(known, many, WARM));
            add(benchSamples, "10 events, on a node that starts", first(null));
            add(benchSamples, "10,000 events, on a node that starts", first(many));
        }
        return benchSamples;
    }

    /** Sends each command to another session, since sessions grow. */
    private Sample few(AggregateRepository known) {
        var nanos = new long[WARM];
        for (int i = 0; i < WARM; i++) {
            UUID session = session(9);
            timed(known, session, 0);
            nanos[i] = timed(known, session, 1);
        }
        return sample(nanos);
    }

    private static void add(BenchSamples benchSamples, String what, Sample sample) {
        benchSamples.add(what, ALONE, sample);
        System.out.printf(Locale.ROOT, "%-40s %7.0f/s%n", what, sample.perSecond());
    }

    private AggregateRepository node() {
        return new AggregateRepository(journal());
    }

    private Journal journal() {
        return new Journal(ground.pool(), codec, tenant -> {});
    }

    /** Sends each command on a new node, which has written such an event before, but has not read this session. */
    private Sample first(@Nullable UUID session) {
        UUID other = session(1);
        var nanos = new long[COLD];
        for (int i = 0; i < COLD; i++) {
            AggregateRepository fresh = node();
            timed(fresh, other, i);
            nanos[i] = session == null ? timed(fresh, session(10), 0) : timed(fresh, session, i);
        }
        return sample(nanos);
    }

    private Sample commands(AggregateRepository node, UUID session, int count) {
        var nanos = new long[count];
        for (int i = 0; i < count; i++) nanos[i] = timed(node, session, i);
        return sample(nanos);
    }

    /** Changes the capacity up by one or down by one. */
    private long timed(AggregateRepository node, UUID session, int number) {
        int from = number % 2 == 0 ? 14 : 15;
        var change = new ChangeCapacity(SessionFixture.AT, session, from, 29 - from, "A benchmark");
        long began = System.nanoTime();
        node.execute(by, UUID.randomUUID(), Session.stream(session), change, () -> DecisionInput.alone(decider));
        return System.nanoTime() - began;
    }

    private static Sample sample(long[] nanos) {
        Arrays.sort(nanos);
        long median = nanos[nanos.length / 2];
        return new Sample(nanos.length, 1e9 / median, median, nanos[nanos.length * 99 / 100]);
    }

    private UUID session(int events) {
        UUID id = UUID.randomUUID();
        Journal journal = journal();
        new AggregateRepository(journal)
                .execute(
                        by,
                        UUID.randomUUID(),
                        Session.stream(id),
                        SessionFixture.schedule(id, 14),
                        () -> DecisionInput.alone(decider));
        List<NewEvent> changes = IntStream.range(1, events)
                .mapToObj(
                        i -> new NewEvent(UUID.randomUUID(), codec.encode(new CapacityChanged(14, 14, "A benchmark"))))
                .toList();
        if (changes.isEmpty()) return id;
        journal.append(new Append(
                by.tenant(),
                UUID.randomUUID(),
                SessionFixture.AT,
                Metadata.of(by, UUID.randomUUID()),
                List.of(new Write(Session.stream(id), Expected.exactly(1), changes))));
        return id;
    }
}
