package dev.lectern.bench.inside;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** The servlet that rebuilds one view of a tenant, or only replays its events, and answers with the figures. */
@WebServlet(RebuildDoor.PATH)
public final class RebuildDoor extends HttpServlet {
    public static final String PATH = "/webjars/bench-views";
    public static final String REPLAY = "replay";

    private static final long serialVersionUID = 1;

    @Inject
    private transient MeasuredRebuild measuredRebuild;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var tenant = new TenantId(UUID.fromString(request.getParameter("tenant")));
        String view = request.getParameter("view");
        int batch = Integer.parseInt(request.getParameter("batch"));
        long events = Long.parseLong(request.getParameter("events"));
        try {
            answer(
                    view.equals(REPLAY)
                            ? measuredRebuild.replay(tenant, batch, events)
                            : measuredRebuild.run(tenant, view, batch, events),
                    response);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void answer(MeasuredRebuild.Built built, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        try (var writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("events", built.events())
                    .add("nanos", built.nanos())
                    .add("heapBefore", built.heap().early())
                    .add("heapAfter", built.heap().late())
                    .build());
        }
    }
}
