package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A client of the {@link ViewsDoor} and of the pages that keeps cookies like a browser. */
final class PageClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    PageClient(URI server) {
        this.server = server;
    }

    /**
     * The page with each run of whitespace as one space, as a browser shows it.
     *
     * @throws IOException also if the server answers with anything but a page
     */
    String page(String path) throws IOException {
        return answer(HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE))
                .replaceAll("\\s+", " ");
    }

    String read(TenantId tenant, UUID session, String email) throws IOException {
        return asked("do=read&tenant=" + tenant + "&session=" + session + "&email=" + email);
    }

    /** Sends doorbell messages for these tenants, in this order. */
    void ring(List<TenantId> tenants) {
        text(tenants.stream().map(TenantId::toString).toArray(String[]::new));
    }

    /** Sends messages that are no tenant's id, as a sender who knows nothing of the protocol would. */
    void forge() {
        text(
                "",
                "nobody",
                UUID.randomUUID().toString(),
                "00000000-0000-0000-0000-000000000000",
                "'; drop table event; --");
        must("do=forge");
    }

    void hog(int connections, Duration time) {
        must("do=hog&connections=" + connections + "&millis=" + time.toMillis());
    }

    private void text(String... texts) {
        must(Arrays.stream(texts)
                .map(text -> "&text=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "do=ring", "")));
    }

    private void must(String body) {
        try {
            asked(body);
        } catch (IOException e) {
            throw new CannotTell("The server did not answer to " + body + ": " + e.getMessage(), e);
        }
    }

    private String asked(String body) throws IOException {
        return answer(HttpRequest.newBuilder(server.resolve(ViewsDoor.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private String answer(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) throw new IOException(response.statusCode() + " " + response.body());
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
