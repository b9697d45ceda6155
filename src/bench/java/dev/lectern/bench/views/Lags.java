package dev.lectern.bench.views;

import dev.lectern.bench.inside.LagDoor;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long it takes until a view shows the effect of a command, at several shares of the highest rate of
 * commands that the machine can take.
 */
final class Lags {
    private static final double[] SHARES = {0.1, 0.5, 0.8};

    private final Map<Double, JsonObject> byShare = new LinkedHashMap<>();

    static Lags measure(URI server, int seconds) throws IOException, InterruptedException {
        var lags = new Lags();
        try (var client = HttpClient.newHttpClient()) {
            for (double share : SHARES) {
                URI door = server.resolve(LagDoor.PATH.substring(1) + "?share=" + share + "&seconds=" + seconds);
                var answer = client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
                if (answer.statusCode() != 200)
                    throw new IOException("The server answered " + answer.statusCode() + ": " + answer.body());
                try (var reader = Json.createReader(new StringReader(answer.body()))) {
                    lags.byShare.put(share, reader.readObject());
                }
                System.out.println(lags.line(share));
            }
        }
        return lags;
    }

    private String line(double share) {
        JsonObject seen = byShare.getOrDefault(share, JsonObject.EMPTY_JSON_OBJECT);
        return String.format(
                Locale.ROOT,
                "| %.0f %% | %.0f | %.0f | %.1f | %.1f | %d |",
                share * 100,
                number(seen, "most"),
                number(seen, "given"),
                number(seen, "p50") / 1e6,
                number(seen, "p99") / 1e6,
                seen.getInt("waiting"));
    }

    private static double number(JsonObject seen, String name) {
        return seen.getJsonNumber(name).doubleValue();
    }

    String text() {
        var text = new StringBuilder("""
            | share of the most commands | the most, commands/s | given, commands/s | until shown, p50 ms | p99 ms \
            | not shown yet at the end |
            |---|---|---|---|---|---|
            """);
        for (double share : byShare.keySet()) text.append(line(share)).append('\n');
        return text.toString();
    }

    JsonArray json() {
        var all = Json.createArrayBuilder();
        byShare.forEach((share, seen) -> all.add(Json.createObjectBuilder(seen).add("share", share)));
        return all.build();
    }
}
