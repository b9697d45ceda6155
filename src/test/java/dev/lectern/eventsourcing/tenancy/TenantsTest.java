package dev.lectern.eventsourcing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.JournalFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantsTest {
    private final Tenants tenants = new Tenants(TestDatabase.application());
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final String slug = "t" + tenant.toString().substring(0, 8);

    /** Mutant: the insert gives way to a conflict of the id alone. The slug may be the first that it meets. */
    @Test
    void a_tenant_that_is_created_many_times_at_once_is_created_once() throws Exception {
        JournalFixture.atOnce(16, worker -> {
            new Tenants(TestDatabase.application()).create(tenant, slug);
            return worker;
        });
        assertThat(tenants.slugOf(tenant)).hasValue(slug);
    }

    /** Mutant: the head row does not refer to its tenant. */
    @Test
    void a_slug_of_another_tenant_is_refused() {
        tenants.create(tenant, slug);
        var another = new TenantId(UUID.randomUUID());
        assertThatThrownBy(() -> tenants.create(another, slug))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(slug);
        assertThat(tenants.slugOf(another)).isEmpty();
    }
}
