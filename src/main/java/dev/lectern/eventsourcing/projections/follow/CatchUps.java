package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Follower;
import dev.lectern.eventsourcing.projections.Followers;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.Stage;
import dev.lectern.eventsourcing.projections.Standing;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a tenant's followers on, each by itself and what is read first. One that cannot go on stops no other. */
@ApplicationScoped
public class CatchUps {
    /** Of one follower before another has its turn: a busy tenant keeps a quiet one waiting for no longer. */
    private static final int TURNS = 4;

    /** A journal of more events is built up beside the pages, in big batches. */
    private static final int SHORT = 500;

    @Inject
    private Journal journal;

    @Inject
    private Followers followers;

    @Inject
    private Pursuit pursuit;

    @Inject
    private Looks looks;

    /** @return whether there is more to do */
    public boolean round(TenantId tenant) {
        long head = journal.head(tenant);
        if (head == 0) return false;
        boolean more = false;
        for (Standing standing : looks.following(tenant, head)) {
            if (standing.position() >= head || standing.isStopped()) continue;
            Follower follower = followers.named(standing.view()).orElse(null);
            if (follower == null || standing.version() > follower.version()) continue;
            more |= pursuit.follow(tenant, follower, standing.generation(), follower.batch(), TURNS);
        }
        return more;
    }

    /** Looks at what there is, in a transaction of its own. */
    @ApplicationScoped
    public static class Looks {
        @Inject
        private Generations generations;

        @Inject
        private Followers followers;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<Standing> at(TenantId tenant, int generation) {
            return generations.standing(tenant).stream()
                    .filter(standing -> standing.generation() == generation)
                    .findFirst();
        }

        /** Those that follow here; what the tenant has not begun is begun. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public List<Standing> following(TenantId tenant, long head) {
            List<Standing> all = generations.standing(tenant);
            Set<String> begun = all.stream().map(Standing::view).collect(Collectors.toSet());
            List<Follower> missing = followers.all().stream()
                    .filter(follower -> !begun.contains(follower.name()))
                    .toList();
            for (Follower follower : missing) {
                boolean atOnce = follower.kind() == Follower.Kind.REACTOR || head <= SHORT;
                generations.begin(tenant, follower, atOnce ? Stage.LIVE : Stage.BUILDING);
            }
            return (missing.isEmpty() ? all : generations.standing(tenant))
                    .stream()
                            .filter(each -> each.stage() == Stage.LIVE || each.stage() == Stage.KEPT)
                            .sorted(Comparator.comparing(Standing::stage))
                            .toList();
        }
    }
}
