package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Checkpoint;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One round over a tenant's subscriptions. Each runs by itself, live generations first. One that cannot go on does not
 * stop the others.
 */
@ApplicationScoped
public class SubscriptionRound {
    /** Batches of one subscription in a round. It bounds how long a busy tenant keeps a quiet one waiting. */
    private static final int TURNS = 4;

    /**
     * If the journal has more events than this when a view begins, its first generation is filled as a rebuild, in big
     * batches.
     */
    private static final int SHORT = 500;

    @Inject
    private Journal journal;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionRunner subscriptionRunner;

    @Inject
    private Looks looks;

    /** @return whether there is more to do */
    public boolean round(TenantId tenant) {
        long head = journal.head(tenant);
        if (head == 0) return false;
        boolean more = false;
        for (Checkpoint checkpoint : looks.following(tenant, head)) {
            if (checkpoint.position() >= head || checkpoint.isStopped()) continue;
            Subscription subscription = subscriptions.named(checkpoint.view()).orElse(null);
            if (subscription == null || checkpoint.version() > subscription.version()) continue;
            more |= subscriptionRunner.follow(
                    tenant, subscription, checkpoint.generation(), subscription.batch(), TURNS);
        }
        return more;
    }

    /** Reads the checkpoints in a new transaction. */
    @ApplicationScoped
    public static class Looks {
        @Inject
        private Generations generations;

        @Inject
        private Subscriptions subscriptions;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<Checkpoint> at(TenantId tenant, int generation) {
            return generations.standing(tenant).stream()
                    .filter(checkpoint -> checkpoint.generation() == generation)
                    .findFirst();
        }

        /**
         * The live and the kept generations, live ones first. Begins the subscriptions that the tenant does not have
         * yet.
         */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public List<Checkpoint> following(TenantId tenant, long head) {
            List<Checkpoint> all = generations.standing(tenant);
            Set<String> begun = all.stream().map(Checkpoint::view).collect(Collectors.toSet());
            List<Subscription> missing = subscriptions.all().stream()
                    .filter(subscription -> !begun.contains(subscription.name()))
                    .toList();
            for (Subscription subscription : missing) {
                boolean atOnce = subscription.kind() == Subscription.Kind.REACTOR || head <= SHORT;
                generations.begin(tenant, subscription, atOnce ? GenerationState.LIVE : GenerationState.BUILDING);
            }
            return (missing.isEmpty() ? all : generations.standing(tenant))
                    .stream()
                            .filter(each ->
                                    each.stage() == GenerationState.LIVE || each.stage() == GenerationState.KEPT)
                            .sorted(Comparator.comparing(Checkpoint::stage))
                            .toList();
        }
    }
}
