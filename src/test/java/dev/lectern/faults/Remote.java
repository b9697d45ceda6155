package dev.lectern.faults;

import dev.lectern.faults.Answer.Acknowledged;
import dev.lectern.faults.Answer.Unknown;
import dev.lectern.session.SeatCommand;
import dev.lectern.tenancy.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A client of the {@link Door}. It waits a few seconds for the answer to a command and does not know what became of it then. */
final class Remote {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final URI door;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Remote(URI server) {
        this.door = server.resolve(Door.PATH);
    }

    void found(TenantId tenant, List<UUID> sessions, int capacity) {
        String ids = sessions.stream().map(UUID::toString).collect(Collectors.joining(","));
        asked("do=found&tenant=" + tenant + "&sessions=" + ids + "&capacity=" + capacity);
    }

    /** @param there through the second journal */
    Answer command(TenantId tenant, UUID commandId, SeatCommand command, boolean there) {
        String line = URLEncoder.encode(Wire.line(command), StandardCharsets.UTF_8);
        String body = "do=command&tenant=" + tenant + "&id=" + commandId + "&there=" + there + "&command=" + line;
        try {
            HttpResponse<String> response = send(body, PATIENCE);
            return response.statusCode() == 200
                    ? Answer.parse(response.body().strip())
                    : new Unknown(response.statusCode() + " " + response.body().strip());
        } catch (IOException e) {
            return new Unknown(e.toString());
        }
    }

    /** @throws IOException if the stream could not be looked at */
    Acknowledged look(TenantId tenant, UUID session) throws IOException {
        HttpResponse<String> response = send("do=look&tenant=" + tenant + "&sessions=" + session, PATIENCE);
        if (response.statusCode() == 200 && Answer.parse(response.body().strip()) instanceof Acknowledged seen)
            return seen;
        throw new IOException(response.body());
    }

    /** In what the live views differ from ones built anew, a sentence each. */
    List<String> afresh(TenantId tenant) {
        return asked("do=afresh&tenant=" + tenant)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** How many commands the server is at work on. */
    int busy() {
        return Integer.parseInt(asked("do=busy").strip());
    }

    void hog(int connections, Duration time) {
        asked("do=hog&connections=" + connections + "&millis=" + time.toMillis());
    }

    /** @throws CannotTell if there is no answer */
    private String asked(String body) {
        try {
            HttpResponse<String> response = send(body, LONG);
            if (response.statusCode() == 200) return response.body();
            throw new CannotTell(
                    "The server answered " + response.statusCode() + " to " + body + ": " + response.body());
        } catch (IOException e) {
            throw new CannotTell("The server did not answer to " + body + ": " + e, e);
        }
    }

    private HttpResponse<String> send(String body, Duration patience) throws IOException {
        var request = HttpRequest.newBuilder(door)
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
