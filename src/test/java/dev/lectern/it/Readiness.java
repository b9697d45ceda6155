package dev.lectern.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server whether it is ready. */
final class Readiness {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Whether a server can still become ready. */
    interface Hope {
        boolean is() throws IOException;
    }

    private Readiness() {}

    static boolean of(URI server) {
        var question = HttpRequest.newBuilder(server.resolve("health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until the server is ready.
     *
     * @return whether it is ready
     */
    static boolean awaited(URI server, Hope hope) throws IOException {
        while (!of(server)) {
            if (!hope.is()) return false;
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
