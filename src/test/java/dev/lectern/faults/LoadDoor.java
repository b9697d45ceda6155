package dev.lectern.faults;

import dev.lectern.Lectern;
import dev.lectern.domain.session.DecisionContext;
import dev.lectern.domain.session.SeatCommand;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionService;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Doorbell;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.Stale;
import dev.lectern.eventsourcing.journal.StreamHistory;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.FreshBuild;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The servlet through which the load enters; only the tests' WAR contains it, Lectern's does not. A command arrives
 * with an id of the client's and goes to the real service. If the client asks for it, it goes through a second journal
 * on the same database instead, whose commands do not share the stream locks of the first one, as on another node.
 */
@WebServlet(LoadDoor.PATH)
public final class LoadDoor extends HttpServlet {
    static final String PATH = "/webjars/faults";

    private static final long serialVersionUID = 1;

    private final transient AtomicInteger atWork = new AtomicInteger();

    @Inject
    private transient SessionService sessions;

    @Inject
    private transient Journal journal;

    @Inject
    private transient EventCodec codec;

    @Inject
    private transient Doorbell doorbell;

    @Inject
    private transient LoadProvider loadProvider;

    @Inject
    private transient FreshBuild freshBuild;

    @Resource(lookup = "jdbc/lectern-journal")
    private transient DataSource database;

    @SuppressWarnings("NullAway.Init")
    private transient AggregateRepository elsewhere;

    @Override
    public void init() {
        elsewhere = new AggregateRepository(new Journal(database, codec, doorbell));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().println(answer(request));
        } catch (RuntimeException | SQLException e) {
            response.setStatus(503);
            response.getWriter().println(e);
        }
    }

    private String answer(HttpServletRequest request) throws SQLException {
        return switch (request.getParameter("do")) {
            case "found" -> {
                loadProvider.found(tenant(request), ids(request), Integer.parseInt(request.getParameter("capacity")));
                yield "founded";
            }
            case "command" -> counted(request).toLine();
            case "look" -> {
                StreamHistory seen = journal.read(
                        tenant(request), Session.stream(ids(request).findFirst().orElseThrow()));
                yield new CommandAnswer.Acknowledged(seen.position(), seen.version(), true).toLine();
            }
            case "afresh" -> afresh(tenant(request));
            case "busy" -> String.valueOf(atWork.get());
            case "hog" ->
                hog(
                        Integer.parseInt(request.getParameter("connections")),
                        Long.parseLong(request.getParameter("millis")));
            default -> throw new IllegalArgumentException(request.getQueryString());
        };
    }

    private String afresh(TenantId tenant) throws SQLException {
        var found = new ArrayList<String>();
        for (ViewType view : Lectern.VIEWS) found.addAll(freshBuild.differences(tenant, view.projection()));
        return String.join("\n", found);
    }

    private CommandAnswer counted(HttpServletRequest request) {
        atWork.incrementAndGet();
        try {
            return command(request);
        } finally {
            atWork.decrementAndGet();
        }
    }

    private CommandAnswer command(HttpServletRequest request) {
        var by = new Caller(tenant(request), loadProvider.coordinator(), Set.of(Role.COORDINATOR), Channel.UI);
        UUID id = UUID.fromString(request.getParameter("id"));
        SeatCommand command = CommandText.command(request.getParameter("command"));
        boolean there = Boolean.parseBoolean(request.getParameter("there"));
        try {
            Appended done = there ? elsewhere(by, id, command) : sessions.handle(by, id, command);
            return new CommandAnswer.Acknowledged(done.position(), done.version(), done.repeated());
        } catch (Stale faster) {
            return new CommandAnswer.Unknown("somebody else was faster"); // as if the button were pressed again
        } catch (Refused refusal) {
            return new CommandAnswer.Refused(refusal.sentence());
        }
    }

    private Appended elsewhere(Caller by, UUID id, SeatCommand command) {
        return elsewhere.execute(
                by,
                id,
                Session.stream(command.sessionId()),
                command,
                () -> DecisionInput.alone(Session.decider(DecisionContext.of(LoadProvider.POLICY))));
    }

    /**
     * Keeps connections of the pool for a while, each in a thread of its own: a single thread would get the same
     * connection again and again.
     */
    private String hog(int connections, long millis) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int n = 0; n < connections; n++)
                threads.submit(() -> {
                    try (Connection kept = database.getConnection()) {
                        Thread.sleep(millis);
                        return kept.isValid(1);
                    }
                });
        }
        return "let go";
    }

    private static TenantId tenant(HttpServletRequest request) {
        return new TenantId(UUID.fromString(request.getParameter("tenant")));
    }

    private static Stream<UUID> ids(HttpServletRequest request) {
        return Stream.of(request.getParameter("sessions").split(",")).map(UUID::fromString);
    }
}
