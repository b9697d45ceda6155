package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds views that are out of date or have no rows yet. Every page that shows a view asks, so it is one small query.
 */
@ApplicationScoped
public class StaleViews {
    @Inject
    private DataSource database;

    /**
     * A view that does not show what it should.
     *
     * @param until when the first event happened that the view does not contain; null if it has no rows yet
     */
    public record Halt(String view, @Nullable Instant until) {
        public boolean isBeingBuilt() {
            return until == null;
        }
    }

    /** Those of the views that an event in quarantine stops, and those whose first generation is still being built. */
    @Transactional
    public List<Halt> among(TenantId tenant, Collection<String> views) {
        String sql = """
            select g.view, w.occurred_at from generation g
              left join quarantine q on q.tenant_id = g.tenant_id and q.generation = g.generation
              left join event w on w.tenant_id = q.tenant_id and w.position = q.position
             where g.tenant_id = ? and g.view = any (?)
               and (g.stage = 'LIVE' and q.position is not null
                    or g.stage in ('BUILDING', 'PAUSED') and not exists (
                       select from generation l where l.tenant_id = g.tenant_id and l.view = g.view
                         and l.stage = 'LIVE'))
             order by g.view\
            """;
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, tenant.value());
                select.setArray(2, connection.createArrayOf("text", views.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    return halts(row);
                }
            }
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }

    private static List<Halt> halts(ResultSet row) throws SQLException {
        var halts = new ArrayList<Halt>();
        while (row.next()) {
            OffsetDateTime until = row.getObject(2, OffsetDateTime.class);
            halts.add(new Halt(row.getString(1), until == null ? null : until.toInstant()));
        }
        return halts;
    }
}
