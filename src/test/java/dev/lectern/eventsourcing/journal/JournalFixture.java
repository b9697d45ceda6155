package dev.lectern.eventsourcing.journal;

import static dev.lectern.domain.session.SessionFixture.AT;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A tenant of its own for each test, with appends written by hand. */
public final class JournalFixture {
    public static final EventCodec CODEC = TestHistories.codec();

    public final TenantId tenant = newTenant();
    final Caller coordinator = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);

    public static TenantId newTenant() {
        var id = new TenantId(UUID.randomUUID());
        new Tenants(TestDatabase.application()).create(id, "t" + id.toString().substring(0, 8));
        return id;
    }

    public static StreamId newStream() {
        return Session.stream(UUID.randomUUID());
    }

    /** @param to tells the events of a test apart */
    public static NewEvent change(int to) {
        return new NewEvent(UUID.randomUUID(), CODEC.encode(new CapacityChanged(to - 1, to, "A test")));
    }

    public static Write write(StreamId stream, Expected expected, NewEvent... events) {
        return new Write(stream, expected, List.of(events));
    }

    public Append append(@Nullable UUID commandId, Write... writes) {
        return new Append(tenant, commandId, AT, Metadata.of(coordinator, UUID.randomUUID()), List.of(writes));
    }

    /** A command to a session, through one node. */
    Appended execute(AggregateRepository node, UUID commandId, SessionCommand command) {
        return node.execute(
                coordinator,
                commandId,
                Session.stream(command.sessionId()),
                command,
                () -> DecisionInput.alone(Session.decider(SessionFixture.USUAL)));
    }

    /** A connection bound to the tenant, in a transaction. */
    Connection bound() throws SQLException {
        Connection connection = TestDatabase.application().getConnection();
        connection.setAutoCommit(false);
        try (var bind = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
        }
        return connection;
    }

    /** A connection that locks the head row: as long as it is open, appends of the tenant wait. */
    Connection holdingTheHead() throws SQLException {
        Connection connection = bound();
        try (var lock = connection.prepareStatement("select from tenant_head where tenant_id = ? for update")) {
            lock.setObject(1, tenant.value());
            lock.execute();
        }
        return connection;
    }

    public interface Work<T> {
        T by(int worker) throws Exception;
    }

    public static <T> List<T> atOnce(int workers, Work<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            List<Callable<T>> tasks = IntStream.range(0, workers)
                    .<Callable<T>>mapToObj(i -> () -> work.by(i))
                    .toList();
            var answers = new ArrayList<T>();
            for (Future<T> answer : executor.invokeAll(tasks)) answers.add(answer.get());
            return answers;
        }
    }

    /** Returns when another connection waits for a lock that this one holds. */
    static void awaitLocked(Connection held) throws SQLException, InterruptedException {
        try (Connection connection = TestDatabase.owner().getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))")) {
            select.setInt(1, pid(held));
            while (true) {
                try (var row = select.executeQuery()) {
                    row.next();
                    if (row.getInt(1) > 0) return;
                }
                Thread.sleep(5);
            }
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Returns when the thread waits for another one. */
    static void awaitParked(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) Thread.sleep(2);
    }

    /** The positions of so many events, from the first on. */
    static List<Long> positions(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
