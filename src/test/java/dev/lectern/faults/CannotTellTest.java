package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.FreePort;
import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.CommandAnswer.Unknown;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A checker that cannot reach its server or database fails: that must not look like “nothing found”. */
class CannotTellTest {
    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void a_database_that_does_not_answer() {
        var nobody = new PGSimpleDataSource();
        nobody.setPortNumbers(new int[] {FreePort.next()});
        assertThatThrownBy(() -> new Checker(nobody, nobody).check(tenant, new ClientHistory(), 0))
                .isInstanceOf(CannotTell.class);
        assertThatThrownBy(() -> new ViewsAudit(nobody, nobody()).check(tenant)).isInstanceOf(CannotTell.class);
    }

    @Test
    void a_provider_that_is_not_there() {
        assertThatThrownBy(() -> JournalRows.of(TestDatabase.owner(), tenant)).isInstanceOf(CannotTell.class);
    }

    @Test
    void a_server_that_does_not_answer() {
        assertThatThrownBy(() -> nobody().afresh(tenant)).isInstanceOf(CannotTell.class);
        assertThatThrownBy(() -> nobody().busy()).isInstanceOf(CannotTell.class);
    }

    @Test
    void but_to_a_client_it_is_an_outcome_that_it_does_not_know() {
        var release =
                new ReleaseHold(SessionFixture.AT, SessionFixture.SESSION, UUID.randomUUID(), HoldCause.ABANDONED);
        assertThat(nobody().command(tenant, UUID.randomUUID(), release, false)).isInstanceOf(Unknown.class);
    }

    private static LoadClient nobody() {
        return new LoadClient(URI.create("http://localhost:" + FreePort.next() + "/"));
    }
}
