package dev.lectern.bench.journal;

import dev.lectern.bench.inside.BenchDoor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Commands to the real service inside a real server on the same database. Both the callers and the service run inside
 * the server.
 */
final class ServiceCommands implements AutoCloseable {
    private final BenchServer benchServer;
    private final HttpClient client = HttpClient.newHttpClient();

    ServiceCommands(Ground ground) {
        benchServer = new BenchServer(ground);
    }

    /** @param following whether the views follow at the same time */
    Contender contender(boolean following) {
        return (level, span) -> run(level, span, following);
    }

    private Sample run(Level level, Span span, boolean following) throws IOException, InterruptedException {
        String question = BenchDoor.PATH.substring(1) + "?inFlight=" + level.inFlight() + "&tenants=" + level.tenants()
                + "&views=" + following + "&unwatched=" + span.unwatched().toMillis() + "&watched="
                + span.watched().toMillis();
        var answer = client.send(
                HttpRequest.newBuilder(benchServer.url().resolve(question)).build(), BodyHandlers.ofString());
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
        benchServer.close();
    }
}
