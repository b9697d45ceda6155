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
 * Group commit: appends of one tenant that come at the same time on this node share a transaction. While one
 * transaction is under way, other appends wait in a queue. Then the thread of the first one becomes the leader, and
 * writes for all. There is no extra thread and no timer: an append that comes alone is written at once.
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

    /** Appends once, without a retry. Throws what {@link Journal#append} throws, each for this append alone. */
    Appended append(Append append) {
        var request = new PendingAppend(append, schemas);
        if (arrive(request) || request.awaitsTurn()) lead();
        return request.result();
    }

    /**
     * Writes batch after batch until the queue is empty, for {@link #LONGEST_LEAD} at most. Waking another leader takes
     * longer than writing a batch. But the leader's own caller waits too, so after that time the next one leads.
     */
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

    /** @return whether this append leads, since no other does */
    private synchronized boolean arrive(PendingAppend request) {
        waiting.add(request);
        boolean first = !led;
        led = true;
        return first;
    }

    /** Takes the next batch from the queue. A leader's first batch begins with its own append. */
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

    /** Whether this leader goes on. If not, the next append in the queue leads, or the queue is empty. */
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
            else batch.forEach(request -> write(List.of(request))); // one that cannot be stored must not fail the rest
        } catch (Error e) { // no caller may wait for ever
            headCache = null;
            batch.forEach(request -> request.refuse(new OutcomeUnknown(e)));
        }
    }

    private void commit(List<PendingAppend> requests) {
        try (Connection connection = connect()) {
            // otherwise the others would be answered before the outer transaction commits
            if (!connection.getAutoCommit())
                throw new IllegalStateException(
                        "An append is a transaction of its own and must not run inside another.");
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
            throw new Unreachable(e); // for any reason: nothing was sent
        }
    }

    /**
     * Writes the batch on the cached head.
     *
     * @return null if it was not written: another node has moved the head, an assumption was wrong, or the cache does
     *     not suffice
     */
    private @Nullable Batch onCachedHead(Connection connection, HeadCache known, List<PendingAppend> requests)
            throws SQLException {
        var batch = new Batch(known, false, requests);
        if (batch.guesses()) return null;
        try {
            return AppendTable.append(connection, tenant, batch) ? batch : null;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) return null; // the stream or command exists: look it up
            throw e;
        }
    }

    /** Reads the head and all that the batch needs, and writes the batch, while the head row is locked. */
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
