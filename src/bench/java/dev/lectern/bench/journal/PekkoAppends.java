package dev.lectern.bench.journal;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.lectern.bench.journal.PekkoWriter.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.PoisonPill;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;

/**
 * Pekko's persistent actors over its JDBC journal, in the tables that come with it. It writes in one batch what several
 * actors persist at the same time. Each caller has an actor of its own, whose stream grows for as long as the cell
 * runs. It has no tenants.
 */
final class PekkoAppends implements Contender {
    private static final String SCHEMA = "/schema/postgres/postgres-create-schema.sql";

    private final Events events;
    private final ActorSystem system;

    PekkoAppends(Ground ground, Events events) throws IOException, SQLException {
        this.events = events;
        // one by one: some indices cannot be created inside a transaction
        for (String statement : schema().split(";")) if (!statement.isBlank()) ground.asOwner(statement);
        ground.asOwner("""
            grant select, insert, update on event_journal, event_tag, snapshot to lectern_app;
            grant usage on all sequences in schema public to lectern_app;
            """);
        this.system = ActorSystem.create("bench", config(ground));
    }

    private static String schema() throws IOException {
        try (var file = PekkoAppends.class.getResourceAsStream(SCHEMA)) {
            if (file == null) throw new IOException(SCHEMA + " is not there.");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Config config(Ground ground) {
        var source = ground.application();
        source.setReWriteBatchedInserts(true);
        return ConfigFactory.parseString(
                        """
                            pekko.loglevel = ERROR
                            pekko.persistence.journal.plugin = "jdbc-journal"
                            jdbc-journal.slick {
                              profile = "slick.jdbc.PostgresProfile$"
                              db {
                                url = "%s"
                                user = "%s"
                                password = "%s"
                                driver = "org.postgresql.Driver"
                                connectionTimeout = 10000
                        numThreads = %d
                                maxConnections = %4$d
                                minConnections = %4$d
                              }
                            }
                        """.formatted(source.getUrl(), source.getUser(), source.getPassword(), Ground.POOL))
                .withFallback(ConfigFactory.load());
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        List<ActorRef> writers = new ArrayList<>();
        for (int n = 0; n < level.inFlight(); n++) writers.add(system.actorOf(PekkoWriter.of("person-" + Events.id())));
        try {
            return Loop.run(level.inFlight(), span, caller -> () -> {
                var durable = new CompletableFuture<Void>();
                writers.get(caller).tell(new Write(events.corrected.bytes(), durable), ActorRef.noSender());
                durable.get(60, TimeUnit.SECONDS);
            });
        } finally {
            for (var writer : writers) writer.tell(PoisonPill.getInstance(), ActorRef.noSender());
        }
    }

    @Override
    public void close() throws Exception {
        Await.ready(system.terminate(), Duration.create(30, TimeUnit.SECONDS));
    }
}
