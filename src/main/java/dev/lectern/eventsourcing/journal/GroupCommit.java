package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The appends of one tenant on this node. Those that come at the same time share a transaction: while one transaction is
 * under way the others wait, and the first of them then writes for all. There is no thread and no timer for it: an append
 * that comes alone is written at once, alone.
 */
final class GroupCommit {
    private static final int LARGEST_BATCH = 512; // events
    private static final long LONGEST_LEAD = Duration.ofMillis(10).toNanos();
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;
    private final StoredSchemas schemas;
    private final TenantId tenant;
    private final Queue<PendingAppend> waiting = new ArrayDeque<>();
    private boolean led;
    private @Nullable HeadCache headCache; // used by the leader only

    GroupCommit(DataSource database, StoredSchemas schemas, TenantId tenant) {
        this.database = database;
        this.schemas = schemas;
        this.tenant = tenant;
    }

    /** @throws Stale and the other answers of {@link Journal#append}, each for this append alone */
    Appended append(Append append) {
        var request = new PendingAppend(append, schemas);
        if (arrive(request) || request.awaitsTurn()) lead();
        return request.result();
    }

    /** For a while: to wake the next leader takes longer than to write a batch oneself, and its own caller must not wait for ever. */
    private void lead() {
        long until = System.nanoTime() + LONGEST_LEAD;
        boolean goesOn = true;
        while (goesOn) {
            List<PendingAppend> batch = take();
            try {
                write(batch);
            } finally {
                goesOn = goesOn(until);
                batch.forEach(PendingAppend::release);
            }
        }
    }

    private synchronized boolean arrive(PendingAppend request) {
        waiting.add(request);
        boolean first = !led;
        led = true;
        return first;
    }

    /** The first of a leader's batches begins with its own request. */
    private synchronized List<PendingAppend> take() {
        var batch = new ArrayList<PendingAppend>();
        int events = 0;
        while (!waiting.isEmpty()
                && (batch.isEmpty() || events + waiting.element().rows().size() <= LARGEST_BATCH)) {
            events += waiting.element().rows().size();
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** Otherwise somebody else leads now, or nobody has to. */
    private synchronized boolean goesOn(long until) {
        if (waiting.isEmpty()) led = false;
        else if (System.nanoTime() - until < 0) return true;
        else waiting.element().lead();
        return false;
    }

    private void write(List<PendingAppend> batch) {
        try {
            commit(batch);
        } catch (RuntimeException e) {
            headCache = null;
            if (batch.size() == 1 || e instanceof Unreachable) batch.forEach(request -> request.refuse(e));
            else batch.forEach(request -> write(List.of(request))); // what cannot be stored takes nobody along
        } catch (Error e) { // nobody must wait for ever
            headCache = null;
            batch.forEach(request -> request.refuse(new OutcomeUnknown(e)));
        }
    }

    private void commit(List<PendingAppend> requests) {
        try (Connection connection = connect()) {
            if (!connection.getAutoCommit()) // whoever else is in the batch would be told what may yet be undone
            throw new IllegalStateException("An append is a transaction of its own and must not run inside another.");
            HeadCache known = headCache;
            Batch written = known == null ? null : onCachedHead(connection, known, requests);
            if (written == null || known == null) {
                written = underLock(connection, requests);
                known = new HeadCache(written.head());
                headCache = known;
            }
            known.follow(written);
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
    private @Nullable Batch onCachedHead(Connection connection, HeadCache known, List<PendingAppend> requests)
            throws SQLException {
        var batch = new Batch(known, false, requests);
        if (batch.guesses()) return null;
        try {
            return AppendTable.append(connection, tenant, batch) ? batch : null;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) return null; // a stream or a command is there already: whose?
            throw e;
        }
    }

    private Batch underLock(Connection connection, List<PendingAppend> requests) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Batch batch = HeadLookup.batch(connection, tenant, requests);
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
