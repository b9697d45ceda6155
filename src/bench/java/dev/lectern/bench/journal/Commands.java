package dev.lectern.bench.journal;

import dev.lectern.bench.inside.Door;
import dev.lectern.it.LecternServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Commands to a real service inside a real server, which stands on the same database. What asks and what answers are both in there. */
final class Commands implements AutoCloseable {
    private final LecternServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Commands(Ground ground) {
        Path war = Path.of("target", "bench", "lectern-with-bench.war");
        ShrinkWrap.createFromZipFile(WebArchive.class, LecternServer.WAR.toFile())
                .addPackage("dev.lectern.bench.inside")
                .addClasses(Level.class, Span.class, Sample.class, Loop.class, Loop.Call.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        var source = ground.application();
        server = LecternServer.fresh("bench", war)
                .with(Map.of(
                        "DB_URL",
                        source.getUrl(),
                        "DB_PASSWORD",
                        String.valueOf(source.getPassword()),
                        "LECTERN_DEMO",
                        "false"))
                .start();
    }

    /** @param following whether the views follow at the same time */
    Contender contender(boolean following) {
        return (level, span) -> run(level, span, following);
    }

    private Sample run(Level level, Span span, boolean following) throws IOException, InterruptedException {
        String question = Door.PATH.substring(1) + "?inFlight=" + level.inFlight() + "&tenants=" + level.tenants()
                + "&views=" + following + "&unwatched=" + span.unwatched().toMillis() + "&watched="
                + span.watched().toMillis();
        var answer = client.send(
                HttpRequest.newBuilder(server.url().resolve(question)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IOException("The server answered " + answer.statusCode() + ": " + answer.body());
        try (var reader = Json.createReader(new java.io.StringReader(answer.body()))) {
            JsonObject sample = reader.readObject();
            return new Sample(
                    sample.getJsonNumber("events").longValue(),
                    sample.getJsonNumber("perSecond").doubleValue(),
                    sample.getJsonNumber("p50").longValue(),
                    sample.getJsonNumber("p99").longValue());
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
