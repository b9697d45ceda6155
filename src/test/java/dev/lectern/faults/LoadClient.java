package dev.lectern.faults;

import dev.lectern.domain.session.SeatCommand;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.CommandAnswer.Unknown;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client of the {@link LoadDoor}. It waits four seconds for the answer to a command; after that the outcome is
 * unknown to it.
 */
final class LoadClient {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofMinutes(4);

    private final List<URI> doors;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param servers on one database; each command goes to a random one of them */
    LoadClient(URI... servers) {
        this.doors =
                Stream.of(servers).map(server -> server.resolve(LoadDoor.PATH)).toList();
    }

    void found(TenantId tenant, List<UUID> sessions, int capacity) {
        String ids = sessions.stream().map(UUID::toString).collect(Collectors.joining(","));
        asked("do=found&tenant=" + tenant + "&sessions=" + ids + "&capacity=" + capacity);
    }

    /** @param there whether to use the server's second journal */
    CommandAnswer command(TenantId tenant, UUID commandId, SeatCommand command, boolean there) {
        String line = URLEncoder.encode(CommandText.line(command), StandardCharsets.UTF_8);
        String body = "do=command&tenant=" + tenant + "&id=" + commandId + "&there=" + there + "&command=" + line;
        try {
            HttpResponse<String> response = send(any(), body, PATIENCE);
            return response.statusCode() == 200
                    ? CommandAnswer.parse(response.body().strip())
                    : new Unknown(response.statusCode() + " " + response.body().strip());
        } catch (IOException e) {
            return new Unknown(e.toString());
        }
    }

    /** @throws IOException if the stream could not be read */
    Acknowledged look(TenantId tenant, UUID session) throws IOException {
        HttpResponse<String> response = send(any(), "do=look&tenant=" + tenant + "&sessions=" + session, PATIENCE);
        if (response.statusCode() == 200 && CommandAnswer.parse(response.body().strip()) instanceof Acknowledged seen)
            return seen;
        throw new IOException(response.body());
    }

    /** The differences between the live views and freshly built ones, a sentence each. */
    List<String> afresh(TenantId tenant) {
        return asked("do=afresh&tenant=" + tenant)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** How many commands the servers are working on. */
    int busy() {
        return doors.stream()
                .mapToInt(door -> Integer.parseInt(asked(door, "do=busy").strip()))
                .sum();
    }

    void hog(int connections, Duration time) {
        asked("do=hog&connections=" + connections + "&millis=" + time.toMillis());
    }

    /** @throws CannotTell if there is no answer */
    private String asked(String body) {
        return asked(doors.getFirst(), body);
    }

    private String asked(URI door, String body) {
        try {
            HttpResponse<String> response = send(door, body, LONG);
            if (response.statusCode() == 200) return response.body();
            throw new CannotTell(
                    "The server answered " + response.statusCode() + " to " + body + ": " + response.body());
        } catch (IOException e) {
            throw new CannotTell("The server did not answer to " + body + ": " + e, e);
        }
    }

    private URI any() {
        return doors.get(ThreadLocalRandom.current().nextInt(doors.size()));
    }

    private HttpResponse<String> send(URI door, String body, Duration patience) throws IOException {
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
