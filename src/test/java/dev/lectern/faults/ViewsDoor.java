package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.roster.Rosters;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The servlet for what the proof of the views needs inside the server beside the {@link LoadDoor}: readers of the
 * views, the doorbell and the pool.
 */
@WebServlet(ViewsDoor.PATH)
public final class ViewsDoor extends HttpServlet {
    static final String PATH = "/webjars/lookout";

    private static final long serialVersionUID = 1;

    @Inject
    private transient Catalogue catalogue;

    @Inject
    private transient Availabilities availabilities;

    @Inject
    private transient Rosters rosters;

    @Inject
    private transient Directory directory;

    @Resource(lookup = "jms/lectern")
    private transient ConnectionFactory messaging;

    @Resource(lookup = "jms/doorbell")
    private transient Queue doorbell;

    @Resource(lookup = "jdbc/lectern")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(answer(request));
        } catch (RuntimeException e) {
            response.setStatus(503);
            response.getWriter().print(e);
        }
    }

    private String answer(HttpServletRequest request) {
        return switch (request.getParameter("do")) {
            case "read" -> read(request);
            case "ring" -> ring(request);
            case "forge" -> forge();
            case "hog" -> hog(Integer.parseInt(request.getParameter("connections")), request.getParameter("millis"));
            default -> throw new IllegalArgumentException(request.getQueryString());
        };
    }

    /** Reads four views and returns the counts that {@link PageReaders} expect. */
    private String read(HttpServletRequest request) {
        var tenant = new TenantId(UUID.fromString(request.getParameter("tenant")));
        UUID session = UUID.fromString(request.getParameter("session"));
        return catalogue.courses(tenant).size() + " courses, "
                + catalogue.dates(tenant).size() + " dates, "
                + availabilities.all(tenant).size() + " sessions with seats, "
                + rosters.of(tenant, session).size() + " on the roster, "
                + directory.byEmail(tenant, request.getParameter("email")).size() + " of that address";
    }

    private String ring(HttpServletRequest request) {
        try (JMSContext jms = messaging.createContext()) {
            JMSProducer producer = jms.createProducer();
            for (String text : request.getParameterValues("text")) producer.send(doorbell, text);
        }
        return "rung";
    }

    /** Sends messages that are not doorbell messages at all. */
    private String forge() {
        try (JMSContext jms = messaging.createContext()) {
            JMSProducer producer = jms.createProducer();
            producer.send(doorbell, jms.createMessage());
            producer.send(doorbell, jms.createMapMessage());
            producer.send(doorbell, jms.createObjectMessage(UUID.randomUUID()));
            producer.send(doorbell, new byte[] {1, 2, 3});
            producer.send(doorbell, "x".repeat(100_000));
        }
        return "forged";
    }

    /** Keeps connections of the pool that views are read and written with, each in a thread of its own. */
    private String hog(int connections, String millis) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int n = 0; n < connections; n++)
                threads.submit(() -> {
                    try (Connection kept = database.getConnection()) {
                        Thread.sleep(Long.parseLong(millis));
                        return kept.isValid(1);
                    }
                });
        }
        return "let go";
    }
}
