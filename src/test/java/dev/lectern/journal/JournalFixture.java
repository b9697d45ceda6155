package dev.lectern.journal;

import static dev.lectern.session.SessionFixture.AT;

import dev.lectern.TestDatabase;
import dev.lectern.journal.Append.NewEvent;
import dev.lectern.journal.Append.Write;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.session.SeatEvent.CapacityChanged;
import dev.lectern.session.Session;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Channel;
import dev.lectern.tenancy.Role;
import dev.lectern.tenancy.TenantId;
import dev.lectern.tenancy.Tenants;
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
import org.jspecify.annotations.Nullable;

/** A tenant of its own for each test, and appends to write by hand. */
final class JournalFixture {
    static final EventCodec CODEC = Histories.codec();

    final TenantId tenant = newTenant();
    final Caller coordinator = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);

    static TenantId newTenant() {
        var id = new TenantId(UUID.randomUUID());
        new Tenants(TestDatabase.application()).create(id, "t" + id.toString().substring(0, 8));
        return id;
    }

    static StreamId newStream() {
        return Session.stream(UUID.randomUUID());
    }

    /** @param to tells the events of a test apart */
    static NewEvent change(int to) {
        return new NewEvent(UUID.randomUUID(), CODEC.encode(new CapacityChanged(to - 1, to, "A test")));
    }

    static Write write(StreamId stream, Expected expected, NewEvent... events) {
        return new Write(stream, expected, List.of(events));
    }

    Append append(@Nullable UUID commandId, Write... writes) {
        return new Append(tenant, commandId, AT, Metadata.of(coordinator, UUID.randomUUID()), List.of(writes));
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

    /** As long as it is open, appends of the tenant wait. */
    Connection holdingTheHead() throws SQLException {
        Connection connection = bound();
        try (var lock = connection.prepareStatement("select from tenant_head where tenant_id = ? for update")) {
            lock.setObject(1, tenant.value());
            lock.execute();
        }
        return connection;
    }

    interface Work<T> {
        T by(int worker) throws Exception;
    }

    static <T> List<T> atOnce(int workers, Work<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            List<Callable<T>> tasks = IntStream.range(0, workers)
                    .<Callable<T>>mapToObj(i -> () -> work.by(i))
                    .toList();
            var answers = new ArrayList<T>();
            for (Future<T> answer : executor.invokeAll(tasks)) answers.add(answer.get());
            return answers;
        }
    }
}
