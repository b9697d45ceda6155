package dev.lectern.eventsourcing.projections;

import static java.util.stream.Collectors.toSet;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a tenant's checkpoints, each time in a new transaction: a longer one would not see any progress. */
@ApplicationScoped
public class Checkpoints {
    /**
     * If the journal has more events than this when a view begins, its first generation is filled as a rebuild, in big
     * batches.
     */
    private static final int SHORT = 500;

    @Inject
    private Generations generations;

    @Inject
    private Subscriptions subscriptions;

    @Transactional(TxType.REQUIRES_NEW)
    public List<Checkpoint> of(TenantId tenant) {
        return checkpoints(tenant);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Checkpoint> of(TenantId tenant, int generation) {
        return checkpoints(tenant).stream()
                .filter(checkpoint -> checkpoint.generation() == generation)
                .findFirst();
    }

    /**
     * Of the live and the kept generations, live ones first. Begins the subscriptions that the tenant does not have
     * yet.
     *
     * @param head the position of the tenant's last event
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Checkpoint> following(TenantId tenant, long head) {
        List<Checkpoint> all = checkpoints(tenant);
        Set<String> begun = all.stream().map(Checkpoint::view).collect(toSet());
        List<Subscription> missing = subscriptions.all().stream()
                .filter(subscription -> !begun.contains(subscription.name()))
                .toList();
        for (Subscription subscription : missing) {
            boolean atOnce = subscription.kind() == Subscription.Kind.REACTOR || head <= SHORT;
            begin(tenant, subscription, atOnce ? GenerationState.LIVE : GenerationState.BUILDING);
        }
        return (missing.isEmpty() ? all : checkpoints(tenant))
                .stream()
                        .filter(each -> each.stage() == GenerationState.LIVE || each.stage() == GenerationState.KEPT)
                        .sorted(Comparator.comparing(Checkpoint::stage))
                        .toList();
    }

    /** The checkpoints of all the tenant's generations, except dropped ones. */
    private List<Checkpoint> checkpoints(TenantId tenant) {
        String sql = """
            select g.view, g.generation, g.version, g.stage, g.at_end, g.position,
                   exists (select from quarantine q where q.tenant_id = g.tenant_id and q.generation = g.generation),
                   g.compared_at, g.differences
              from generation g where g.tenant_id = ? and g.stage <> 'DROPPED' order by g.view, g.generation\
            """;
        try (Connection connection = generations.bind(tenant);
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            var found = new ArrayList<Checkpoint>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next())
                    found.add(new Checkpoint(
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            GenerationState.valueOf(row.getString(4)),
                            CompletionPolicy.valueOf(row.getString(5)),
                            row.getLong(6),
                            row.getBoolean(7),
                            row.getObject(8, Long.class),
                            row.getObject(9, Long.class)));
            }
            return found;
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }

    /** Begins the first generation of a subscription, if the tenant has none. Repeating the call changes nothing. */
    private void begin(TenantId tenant, Subscription subscription, GenerationState stage) {
        String sql = """
            insert into generation (tenant_id, view, version, stage) select t.tenant_id, ?, ?, ? from tenant t
             where t.tenant_id = ?
               and not exists (select from generation g where g.tenant_id = t.tenant_id and g.view = ?)
            on conflict do nothing\
            """;
        try (Connection connection = generations.bind(tenant);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, subscription.name());
            insert.setInt(2, subscription.version());
            insert.setString(3, stage.name());
            insert.setObject(4, tenant.value());
            insert.setString(5, subscription.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }
}
