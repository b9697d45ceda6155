package dev.lectern.bench.journal;

import dev.lectern.bench.journal.RawTable.Row;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Group commit without a store: callers queue their rows; a writer takes all that wait, inserts them in one statement
 * and commits once.
 */
final class RawBatches implements Contender {
    private static final int WRITERS = Integer.getInteger("bench.writers", 1);
    private static final int LONGEST = 512;

    private static final String INSERT = """
        insert into raw_event
          (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id, payload, metadata)
        select tenant, position, stream, version, 1, command, now(), event, payload, metadata::json
          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            as written (tenant, position, stream, version, command, event, payload, metadata)
        """;

    private record Waiting(Row row, CompletableFuture<Void> durable) {}

    private final Ground ground;
    private final Events events;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> writers;

    RawBatches(Ground ground, Events events) {
        this.ground = ground;
        this.events = events;
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
                write(batch);
            }
        } catch (InterruptedException closed) {
            // nobody waits any longer
        }
    }

    private void write(List<Waiting> batch) {
        try {
            insert(batch.stream().map(Waiting::row).toList());
            for (var each : batch) each.durable().complete(null);
        } catch (SQLException e) {
            for (var each : batch) each.durable().completeExceptionally(e);
        }
    }

    private void insert(List<Row> rows) throws SQLException {
        try (var connection = ground.pool().getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1, array(connection, "uuid", rows, row -> row.tenant().value()));
            insert.setArray(2, array(connection, "bigint", rows, Row::position));
            insert.setArray(3, array(connection, "text", rows, Row::stream));
            insert.setArray(4, array(connection, "integer", rows, Row::version));
            insert.setArray(5, array(connection, "uuid", rows, Row::command));
            insert.setArray(6, array(connection, "uuid", rows, row -> Events.id()));
            byte[][] payloads = rows.stream().map(Row::payload).toArray(byte[][]::new);
            insert.setArray(7, connection.createArrayOf("bytea", payloads));
            insert.setArray(8, array(connection, "text", rows, row -> RawTable.metadata(row.command())));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    @Override
    public void close() {
        writers.forEach(Thread::interrupt);
    }
}
