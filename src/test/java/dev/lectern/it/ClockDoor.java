package dev.lectern.it;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.reactors.Clock;
import dev.lectern.eventsourcing.reactors.Deadlines;
import dev.lectern.eventsourcing.reactors.ReactorType;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/**
 * The servlet through which tests outside the server move a provider's clock on, so that they need not wait for
 * deadlines.
 */
@WebServlet(ClockDoor.PATH)
public final class ClockDoor extends HttpServlet {
    static final String PATH = "/webjars/clock";

    private static final long serialVersionUID = 1;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Tenants tenants;

    @Inject
    private transient Journal journal;

    @Inject
    private transient Freshness freshness;

    @Inject
    private transient Deadlines deadlines;

    /** Carries out, on the shared server, everything that the provider's deadlines will demand in this time. */
    public static void advance(String provider, Duration time) {
        var request = HttpRequest.newBuilder(LecternServer.shared().url().resolve(PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("provider=" + provider + "&seconds=" + time.toSeconds()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        TenantId tenant = tenants.bySlug(request.getParameter("provider")).orElseThrow();
        String[] names = Lectern.REACTORS.stream().map(ReactorType::name).toArray(String[]::new);
        Await.until(
                "the reactors have noted their deadlines", () -> freshness.await(tenant, journal.head(tenant), names));
        Instant then = Instant.now().plusSeconds(Long.parseLong(request.getParameter("seconds")));
        do clock.tick(tenant, then);
        while (!deadlines.due(tenant, then, 1).isEmpty());
    }
}
