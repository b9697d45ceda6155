package dev.lectern.bench.views;

import dev.lectern.bench.inside.RebuildDoor;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that asks the server to rebuild views. */
final class Rebuilds implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final TenantId tenant;

    Rebuilds(URI server, TenantId tenant) {
        this.server = server;
        this.tenant = tenant;
    }

    /**
     * @param heapBefore bytes in use after a garbage collection, when a tenth was done
     * @param heapAfter bytes in use after a garbage collection, at the end
     */
    record Built(long events, double perSecond, long heapBefore, long heapAfter) {}

    /** @param events how many, from the first one on */
    Built build(String view, int batch, long events) throws IOException, InterruptedException {
        URI door = server.resolve(RebuildDoor.PATH.substring(1) + "?tenant=" + tenant + "&view=" + view + "&batch="
                + batch + "&events=" + events);
        var answer = client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IOException("The server answered " + answer.statusCode() + ": " + answer.body());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject built = reader.readObject();
            long done = built.getJsonNumber("events").longValue();
            return new Built(
                    done,
                    done * 1e9 / built.getJsonNumber("nanos").longValue(),
                    built.getJsonNumber("heapBefore").longValue(),
                    built.getJsonNumber("heapAfter").longValue());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
