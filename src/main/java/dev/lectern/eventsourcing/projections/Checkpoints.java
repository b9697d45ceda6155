package dev.lectern.eventsourcing.projections;

import static java.util.stream.Collectors.toSet;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
        return generations.checkpoints(tenant);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Checkpoint> of(TenantId tenant, int generation) {
        return generations.checkpoints(tenant).stream()
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
        List<Checkpoint> all = generations.checkpoints(tenant);
        Set<String> begun = all.stream().map(Checkpoint::view).collect(toSet());
        List<Subscription> missing = subscriptions.all().stream()
                .filter(subscription -> !begun.contains(subscription.name()))
                .toList();
        for (Subscription subscription : missing) {
            boolean atOnce = subscription.kind() == Subscription.Kind.REACTOR || head <= SHORT;
            generations.begin(tenant, subscription, atOnce ? GenerationState.LIVE : GenerationState.BUILDING);
        }
        return (missing.isEmpty() ? all : generations.checkpoints(tenant))
                .stream()
                        .filter(each -> each.stage() == GenerationState.LIVE || each.stage() == GenerationState.KEPT)
                        .sorted(Comparator.comparing(Checkpoint::stage))
                        .toList();
    }
}
