package dev.lectern.bench.inside;

import dev.lectern.bench.journal.Level;
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
 * The servlet that measures how many commands a second are possible, then gives a share of that rate, and answers how
 * far the views lagged behind.
 */
@WebServlet(LagDoor.PATH)
public final class LagDoor extends HttpServlet {
    public static final String PATH = "/webjars/bench-lag";

    private static final long serialVersionUID = 1;
    private static final Level MOST = new Level(64, 1);
    private static final Duration WARM = Duration.ofSeconds(3);

    @Inject
    private transient CommandCallers callers;

    @Inject
    private transient PausedFollowing views;

    @Inject
    private transient Lag lag;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var lasts = Duration.ofSeconds(Integer.parseInt(request.getParameter("seconds")));
        double share = Double.parseDouble(request.getParameter("share"));
        try {
            double most = callers.run(MOST, new Span(WARM, lasts)).perSecond();
            views.follow(callers.first());
            callers.paced(most * share, WARM, done -> {}); // lets the views catch up, and warms up
            settle();
            lag.watch(callers.first());
            long given = callers.paced(most * share, lasts, done -> lag.answered(done.position()));
            int waiting = lag.waiting();
            Nanos seen = lag.seen();
            response.setContentType("application/json");
            try (var writer = Json.createWriter(response.getWriter())) {
                writer.writeObject(Json.createObjectBuilder()
                        .add("most", most)
                        .add("given", given / (double) lasts.toSeconds())
                        .add("seen", seen.count())
                        .add("waiting", waiting)
                        .add("p50", seen.at(0.5))
                        .add("p99", seen.at(0.99))
                        .build());
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new ServletException(e);
        } finally {
            views.follow(false);
        }
    }

    /** Waits until the views have caught up with the events that were appended while they were paused. */
    private void settle() throws InterruptedException, ExecutionException {
        lag.watch(callers.first());
        while (true) {
            callers.paced(10, Duration.ofMillis(200), done -> lag.answered(done.position()));
            Thread.sleep(500);
            if (lag.waiting() == 0) return;
        }
    }
}
