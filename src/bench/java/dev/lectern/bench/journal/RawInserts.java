package dev.lectern.bench.journal;

import dev.lectern.bench.journal.RawTable.Row;

/** Plain inserts: each event is one prepared insert and one commit. */
final class RawInserts implements Contender {
    private final Ground ground;
    private final Events events;

    RawInserts(Ground ground, Events events) {
        this.ground = ground;
        this.events = events;
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        return Loop.run(level.inFlight(), span, caller -> {
            var streams = new OwnStreams(ground.tenants(level.tenants()), caller);
            return () -> insert(Row.of(streams, events));
        });
    }

    private void insert(Row row) throws Exception {
        try (var connection = ground.pool().getConnection();
                var insert = connection.prepareStatement(RawTable.INSERT)) {
            row.set(insert);
            insert.executeUpdate();
        }
    }
}
