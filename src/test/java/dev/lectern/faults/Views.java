package dev.lectern.faults;

import dev.lectern.tenancy.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Every view of a tenant against one built anew, once it has come to the head of the journal or has had a minute for it. */
record Views(DataSource all, Remote remote) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    List<String> check(TenantId tenant) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (behind(tenant) && System.nanoTime() < end) Proof.pause(Duration.ofMillis(200));
        return remote.afresh(tenant);
    }

    /** Whether a view or a reactor is; reactors may still add to the journal. */
    private boolean behind(TenantId tenant) {
        String sql = """
            select exists (select from generation g join tenant_head h using (tenant_id)
                            where g.tenant_id = ? and g.live and g.position < h.position)\
            """;
        try (var connection = all.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new CannotTell("How far the views have come could not be read: " + e.getMessage(), e);
        }
    }
}
