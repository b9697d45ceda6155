package dev.lectern.bench.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Types;

/**
 * Message DB: its SQL function writes each message at its expected version, under a lock for the message's category.
 * Its data are JSON, here as long as the bytes of the others. It has no tenants.
 */
final class MessageDbAppends implements Contender {
    private static final String DATA = "{\"name\": \"" + "n".repeat(Events.BYTES - "{\"name\": \"\"}".length()) + "\"}";

    private final Ground ground;
    private final HikariDataSource pool;

    MessageDbAppends(Ground ground, Path folder) throws Exception {
        this.ground = ground;
        for (String statement : MessageDbPackage.statements(folder))
            ground.asOwner("set search_path to message_store, public; " + statement);
        ground.asOwner("""
            grant usage on schema message_store to lectern_app;
            grant select, insert on message_store.messages to lectern_app;
            grant usage on all sequences in schema message_store to lectern_app;
            """);
        this.pool = ground.pool("set search_path to message_store, public");
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        return Loop.run(level.inFlight(), span, caller -> {
            var streams = new OwnStreams(ground.tenants(level.tenants()), caller);
            return () -> write(streams);
        });
    }

    private void write(OwnStreams streams) throws Exception {
        streams.advance();
        try (var connection = pool.getConnection();
                var call = connection.prepareStatement("select write_message(?, ?, ?, ?, ?, ?)")) {
            call.setString(1, Events.id().toString());
            call.setString(2, streams.stream().toString());
            call.setString(3, "PersonCorrected");
            call.setObject(4, DATA, Types.OTHER);
            call.setObject(5, RawTable.metadata(Events.id()), Types.OTHER);
            call.setLong(6, streams.version() - 2L); // counted from 0; -1 for a stream that does not exist
            call.executeQuery().close();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
