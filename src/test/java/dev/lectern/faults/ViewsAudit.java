package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Every view of a tenant against one built anew, once it has come to the head of the journal or does not come any further. */
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

    /** By how many events views and reactors are, all together; reactors may still add to the journal. */
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
