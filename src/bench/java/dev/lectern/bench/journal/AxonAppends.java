package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/**
 * Axon's event storage engine for JDBC, in the table that it creates for PostgreSQL. The connection auto-commits each
 * append, so an append is one insert and one commit. It has no tenants.
 */
final class AxonAppends implements Contender {
    private final Ground ground;
    private final Events events;
    private final JdbcEventStorageEngine engine;

    AxonAppends(Ground ground, Events events, EventCodec codec) throws Exception {
        this.ground = ground;
        this.events = events;
        engine(ground.owner(), codec).createSchema(PostgresEventTableFactory.INSTANCE);
        ground.asOwner("""
            grant select, insert on DomainEventEntry to lectern_app;
            grant usage on all sequences in schema public to lectern_app;
            """);
        this.engine = engine(ground.pool(), codec);
    }

    private static JdbcEventStorageEngine engine(DataSource database, EventCodec codec) {
        var serializer = new AxonBytes(codec);
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(database))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(JournalReaders.BATCH)
                .build();
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        return Loop.run(level.inFlight(), span, caller -> {
            var streams = new OwnStreams(ground.tenants(level.tenants()), caller);
            return () -> {
                streams.advance();
                int version = streams.version();
                engine.appendEvents(List.of(message(streams.stream(), version, events.ofVersion(version))));
            };
        });
    }

    static DomainEventMessage<Payload> message(StreamId stream, int version, Payload payload) {
        return new GenericDomainEventMessage<>(
                stream.category(),
                stream.toString(),
                version - 1L,
                payload,
                Map.of(AxonBytes.METADATA, RawTable.metadata(Events.id())));
    }

    JdbcEventStorageEngine engine() {
        return engine;
    }
}
