package dev.lectern.journal;

import dev.lectern.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The appends of one tenant on this node, in the order in which they came. */
final class Line {
    private static final int LARGEST_BATCH = 512; // events
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;
    private final TenantId tenant;
    private final Queue<Request> waiting = new ArrayDeque<>();
    private boolean led;
    private @Nullable Head head; // as this node left it; the leader's alone

    Line(DataSource database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Appended append(Request request) {
        if (arrive(request) || request.awaitsTurn()) {
            List<Request> batch = take();
            try {
                write(batch);
            } finally {
                handOver();
                batch.forEach(Request::release);
            }
        }
        return request.result();
    }

    private synchronized boolean arrive(Request request) {
        waiting.add(request);
        boolean first = !led;
        led = true;
        return first;
    }

    /** The first of them is the leader's own. */
    private synchronized List<Request> take() {
        var batch = new ArrayList<Request>();
        int events = 0;
        while (!waiting.isEmpty()
                && (batch.isEmpty() || events + waiting.element().rows().size() <= LARGEST_BATCH)) {
            events += waiting.element().rows().size();
            batch.add(waiting.remove());
        }
        return batch;
    }

    private synchronized void handOver() {
        Request next = waiting.peek();
        if (next == null) led = false;
        else next.lead();
    }

    private void write(List<Request> batch) {
        try {
            commit(batch);
        } catch (RuntimeException e) {
            head = null;
            if (batch.size() == 1 || e instanceof Unreachable) batch.forEach(request -> request.refuse(e));
            else batch.forEach(request -> write(List.of(request))); // what cannot be stored takes nobody along
        }
    }

    private void commit(List<Request> requests) {
        try (Connection connection = connect()) {
            Batch written = onKnownHead(connection, requests);
            if (written == null) written = underLock(connection, requests);
            head = written.head();
            written.answer();
        } catch (SQLException e) {
            throw Outage.writing(e);
        }
    }

    private Connection connect() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new Unreachable(e); // whatever the reason: nothing was sent
        }
    }

    /** On the head that this node left behind, if nobody else has moved it since. */
    private @Nullable Batch onKnownHead(Connection connection, List<Request> requests) throws SQLException {
        if (head == null) return null;
        var batch = new Batch(head, null, requests);
        head = null;
        if (batch.guesses()) return null;
        try {
            return AppendTable.append(connection, tenant, batch) ? batch : null;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) return null; // a stream or a command is there already: whose?
            throw e;
        }
    }

    private Batch underLock(Connection connection, List<Request> requests) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Batch batch = AppendTable.look(connection, tenant, requests);
            if (!batch.rows().isEmpty() && !AppendTable.append(connection, tenant, batch))
                throw new IllegalStateException("The head of tenant " + tenant + " moved under its lock.");
            connection.commit();
            connection.setAutoCommit(true);
            return batch;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
