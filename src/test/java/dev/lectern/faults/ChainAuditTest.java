package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.SessionHistory;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Uses a database of its own, in which the owner disables what protects the journal from changes. */
class ChainAuditTest {
    @SuppressWarnings("NullAway.Init")
    private static EmbeddedDatabase database;

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @BeforeAll
    static void a_database_without_protection() throws SQLException {
        database = TestDatabase.start("chained-database");
        execute("alter table event disable trigger append_only");
        execute("alter table event no force row level security");
        execute("alter table tenant_head no force row level security");
    }

    @AfterAll
    static void ends() {
        database.close();
    }

    @Test
    void a_journal_as_it_was_written_holds_together() {
        twoEvents();
        assertThat(found()).isEmpty();
    }

    @Test
    void an_event_was_changed() throws SQLException {
        twoEvents();
        execute("update event set occurred_at = occurred_at - interval '1 day' where position = 1 and tenant_id = '"
                + tenant + "'");
        assertThat(found()).containsExactly("The chain breaks at position 1.");
    }

    @Test
    void the_last_event_was_taken_out() throws SQLException {
        twoEvents();
        execute("delete from event where position = 2 and tenant_id = '" + tenant + "'");
        assertThat(found()).containsExactly("The head does not hold the hash of the last event.");
    }

    @Test
    void an_event_in_between_was_taken_out() throws SQLException {
        twoEvents();
        execute("delete from event where position = 1 and tenant_id = '" + tenant + "'");
        assertThat(found()).containsExactly("The chain breaks at position 2.");
    }

    @Test
    void a_commit_that_does_not_wait_for_the_disk_is_seen() {
        assertThat(DurabilityAudit.check(database.application())).isEmpty();
        var hasty = (PGSimpleDataSource) database.application();
        hasty.setOptions("-c synchronous_commit=off");
        assertThat(DurabilityAudit.check(hasty)).containsExactly("synchronous_commit is off.");
    }

    private List<String> found() {
        return ChainAudit.check(database.owner(), tenant);
    }

    private void twoEvents() {
        DataSource application = database.application();
        new Tenants(application).create(tenant, "c" + tenant.toString().substring(0, 8));
        var codec = new EventCodec(List.of(new SessionHistory()));
        var events = List.of(
                new NewEvent(UUID.randomUUID(), codec.encode(SessionFixture.scheduled(2))),
                new NewEvent(UUID.randomUUID(), codec.encode(new SessionOpened())));
        var metadata = new Metadata(null, null, Channel.UI, UUID.randomUUID(), null);
        var write = new Write(Session.stream(UUID.randomUUID()), Expected.NO_STREAM, events);
        new Journal(application, codec, any -> {})
                .append(new Append(tenant, UUID.randomUUID(), SessionFixture.AT, metadata, List.of(write)));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
