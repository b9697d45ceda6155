package dev.lectern.eventsourcing.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();
    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void a_generation_that_failed_is_left_alone_and_no_other_is() {
        assertThat(backoff.begin(tenant, 1)).isTrue();
        assertThat(backoff.isOn(tenant, 1)).isTrue();
        assertThat(backoff.isOn(tenant, 2)).isFalse();
        assertThat(backoff.isOn(new TenantId(UUID.randomUUID()), 1)).isFalse();
    }

    @Test
    void each_failure_makes_the_next_batch_smaller_until_it_succeeds() {
        assertThat(backoff.smaller(tenant, 1, 500)).isEqualTo(500);
        backoff.begin(tenant, 1);
        assertThat(backoff.smaller(tenant, 1, 500)).isEqualTo(250);
        assertThat(backoff.begin(tenant, 1)).isFalse();
        assertThat(backoff.smaller(tenant, 1, 500)).isEqualTo(125);
        for (int i = 0; i < 40; i++) backoff.begin(tenant, 1);
        assertThat(backoff.smaller(tenant, 1, 500)).isEqualTo(1);
        backoff.end(tenant, 1);
        assertThat(backoff.smaller(tenant, 1, 500)).isEqualTo(500);
        assertThat(backoff.isOn(tenant, 1)).isFalse();
        assertThat(backoff.begin(tenant, 1)).isTrue();
    }
}
