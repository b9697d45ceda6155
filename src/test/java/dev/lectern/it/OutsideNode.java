package dev.lectern.it;

import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderCommand.Register;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A node that works on the journal of a server beside it, and goes on when that server is down. */
final class OutsideNode {
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final EventCodec codec = TestHistories.codec();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Journal journal = new Journal(database, codec, nobody -> {});

    /** Connects to the database of a server, and registers a provider there. */
    void register(LecternServer server) {
        database.setURL("jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern");
        database.setUser("lectern_app");
        database.setPassword(LecternServer.DB_PASSWORD);
        new Tenants(database).create(tenant, "deadlines");
        var register = new Register(
                StaffDesk.LONG_AGO,
                "deadlines",
                "A provider",
                SessionFixture.ZONE,
                Currency.getInstance("EUR"),
                Locale.ENGLISH);
        new AggregateRepository(journal)
                .execute(
                        Caller.system(tenant),
                        UUID.randomUUID(),
                        Provider.stream(tenant),
                        register,
                        () -> DecisionInput.alone(Provider.DECIDER));
    }

    void happens(UUID session, SessionEvent... events) {
        var all = Stream.of(events)
                .map(event -> new NewEvent(UUID.randomUUID(), codec.encode(event)))
                .toList();
        var metadata = Metadata.of(Caller.system(tenant), UUID.randomUUID());
        var write = new Write(Session.stream(session), Expected.NO_STREAM, all);
        journal.append(new Append(tenant, null, StaffDesk.LONG_AGO, metadata, List.of(write)));
    }

    <E extends SessionEvent> List<E> events(UUID session, Class<E> type) {
        return journal.read(tenant, Session.stream(session)).recorded().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The number of deadlines that the server has noted for a session. */
    long deadlines(UUID session) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            TenantBinding.bind(connection, tenant);
            try (var select = connection.prepareStatement("select count(*) from deadline where stream_id = ?")) {
                select.setString(1, Session.stream(session).toString());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
