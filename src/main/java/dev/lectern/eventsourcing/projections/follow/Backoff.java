package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long this node leaves a generation alone that failed through no fault of its own: longer each time, until it succeeds. */
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

    /** A batch that may have been too much for the time that a transaction has is smaller each time. */
    int smaller(TenantId tenant, int generation, int batch) {
        Pause pause = pauses.get(new Key(tenant, generation));
        return pause == null ? batch : Math.max(1, batch >> Math.min(pause.failures(), 16));
    }

    /** @return whether it is the first after a success */
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
