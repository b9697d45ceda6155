package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Compares every view of a tenant with a freshly built one, once the view has reached the head of the journal or makes
 * no more progress.
 */
record ViewsAudit(DataSource all, LoadClient remote) {
    private static final Duration STANDSTILL = Duration.ofSeconds(15);

    List<String> check(TenantId tenant) {
        long behind = behind(tenant);
        long since = System.nanoTime();
        while (behind > 0 && System.nanoTime() - since < STANDSTILL.toNanos()) {
            FaultProof.pause(Duration.ofMillis(200));
            long now = behind(tenant);
            if (now != behind) since = System.nanoTime();
            behind = now;
        }
        return remote.afresh(tenant);
    }

    /** The sum of the lags of views and reactors, in events; reactors may still append to the journal. */
    private long behind(TenantId tenant) {
        String sql = """
            select coalesce(sum(h.position - g.position), 0) from generation g join tenant_head h using (tenant_id)
             where g.tenant_id = ? and g.stage = 'LIVE'\
            """;
        try (var connection = all.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new CannotTell("How far the views have come could not be read: " + e.getMessage(), e);
        }
    }
}
