package dev.lectern.bench.journal;

import com.zaxxer.hikari.HikariDataSource;
import dev.lectern.bench.journal.RawTable.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** Callers queue their rows; whoever writes takes all that wait, inserts them as one batch and commits once. */
final class RawBatches implements Contender {
    private static final int WRITERS = Integer.getInteger("bench.writers", 1);
    private static final boolean UNNEST = Boolean.getBoolean("bench.unnest");
    private static final int LONGEST = 512;

    private record Waiting(Row row, CompletableFuture<Void> durable) {}

    private final Ground ground;
    private final Events events;
    private final HikariDataSource pool;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> writers;

    RawBatches(Ground ground, Events events) {
        this.ground = ground;
        this.events = events;
        this.pool = ground.pool("raw batches", true);
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> Thread.ofPlatform().daemon().start(this::write))
                .toList();
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        return Loop.run(level.inFlight(), span, caller -> {
            var streams = new OwnStreams(ground.tenants(level.tenants()), caller);
            return () -> {
                var waiting = new Waiting(Row.of(streams, events), new CompletableFuture<>());
                queue.put(waiting);
                waiting.durable().get();
            };
        });
    }

    private void write() {
        try {
            while (true) {
                var batch = new ArrayList<Waiting>();
                batch.add(queue.take());
                queue.drainTo(batch, LONGEST - 1);
                try {
                    if (UNNEST) unnest(batch);
                    else insert(batch);
                    for (var each : batch) each.durable().complete(null);
                } catch (SQLException e) {
                    for (var each : batch) each.durable().completeExceptionally(e);
                }
            }
        } catch (InterruptedException closed) {
            // nobody waits any more
        }
    }

    private void insert(List<Waiting> batch) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(RawTable.INSERT)) {
                for (var each : batch) {
                    each.row().set(insert);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private void unnest(List<Waiting> batch) throws SQLException {
        var rows = batch.stream().map(Waiting::row).toList();
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("""
                    insert into raw_event
                      (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id, payload, metadata)
                    select t, p, s, v, 1, c, now(), e, b, m::json
                      from unnest(?, ?, ?, ?, ?, ?, ?, ?) as u(t, p, s, v, c, e, b, m)
                    """)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(r -> r.tenant().value()).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::position).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", rows.stream().map(Row::stream).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "integer", rows.stream().map(Row::version).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Row::command).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(r -> Events.id()).toArray()));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(Row::payload).toArray(byte[][]::new)));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "text",
                            rows.stream()
                                    .map(r -> RawTable.metadata(r.command()))
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        writers.forEach(Thread::interrupt);
        pool.close();
    }
}
