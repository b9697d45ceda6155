package dev.lectern.bench.inside;

import dev.lectern.bench.journal.Level;
import dev.lectern.bench.journal.Sample;
import dev.lectern.bench.journal.Span;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * The servlet that runs one cell of the benchmark inside the server and answers with the result. Lectern's filter does
 * not handle its address.
 */
@WebServlet(BenchDoor.PATH)
public final class BenchDoor extends HttpServlet {
    public static final String PATH = "/webjars/bench";

    private static final long serialVersionUID = 1;

    @Inject
    private transient CommandCallers callers;

    @Inject
    private transient PausedFollowing views;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var level = new Level(number(request, "inFlight"), number(request, "tenants"));
        var span = new Span(millis(request, "unwatched"), millis(request, "watched"));
        views.follow(Boolean.parseBoolean(request.getParameter("views")));
        try {
            answer(callers.run(level, span), response);
        } catch (ExecutionException | InterruptedException e) {
            throw new ServletException(e);
        } finally {
            views.follow(false);
        }
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }

    private static Duration millis(HttpServletRequest request, String name) {
        return Duration.ofMillis(number(request, name));
    }

    private static void answer(Sample sample, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        try (var writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("events", sample.events())
                    .add("perSecond", sample.perSecond())
                    .add("p50", sample.p50())
                    .add("p99", sample.p99())
                    .build());
        }
    }
}
