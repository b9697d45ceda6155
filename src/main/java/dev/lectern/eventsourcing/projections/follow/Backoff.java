package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pauses of this node after failures that were not the generation's fault. The generation is left alone for 250 ms,
 * and twice as long after each further failure, up to 30 s, until it succeeds.
 */
@ApplicationScoped
public class Backoff {
    private static final long SHORTEST = Duration.ofMillis(250).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final Map<Key, Pause> pauses = new ConcurrentHashMap<>();

    private record Key(TenantId tenant, int generation) {}

    private record Pause(long until, long length, int failures) {}

    boolean isOn(TenantId tenant, int generation) {
        Pause pause = pauses.get(new Key(tenant, generation));
        return pause != null && System.nanoTime() - pause.until() < 0;
    }

    /** Halves the batch for each failure: it may have been too large for the time that a transaction has. */
    int smaller(TenantId tenant, int generation, int batch) {
        Pause pause = pauses.get(new Key(tenant, generation));
        return pause == null ? batch : Math.max(1, batch >> Math.min(pause.failures(), 16));
    }

    /**
     * Begins a pause.
     *
     * @return whether it is the first failure after a success
     */
    boolean begin(TenantId tenant, int generation) {
        Pause begun = pauses.compute(new Key(tenant, generation), (key, last) -> {
            long length = last == null ? SHORTEST : Math.min(2 * last.length(), LONGEST);
            return new Pause(System.nanoTime() + length, length, last == null ? 1 : last.failures() + 1);
        });
        return begun.failures() == 1;
    }

    void end(TenantId tenant, int generation) {
        pauses.remove(new Key(tenant, generation));
    }
}
