package dev.lectern.bench.inside;

import dev.lectern.eventsourcing.projections.CheckpointMoved;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Measures the time from the answer to a command to the commit after which a view shows its effect. */
@ApplicationScoped
public class Lag {
    private static final String VIEW = "directory";

    private final ConcurrentSkipListMap<Long, Long> answered = new ConcurrentSkipListMap<>();
    private final AtomicLong reached = new AtomicLong();
    private @Nullable Nanos lags;
    private @Nullable TenantId watched;

    synchronized void watch(TenantId tenant) {
        watched = tenant;
        lags = new Nanos();
        answered.clear();
        reached.set(0);
    }

    /** What was measured since {@link #watch}; ends the measurement. */
    synchronized Nanos seen() {
        Nanos seen = lags == null ? new Nanos() : lags;
        lags = null;
        return seen;
    }

    int waiting() {
        return answered.size();
    }

    /** A command was answered: its event is committed at this position. */
    void answered(long position) {
        answered.put(position, System.nanoTime());
        if (reached.get() >= position && answered.remove(position) != null) note(0);
    }

    void shown(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckpointMoved batch) {
        if (!batch.view().equals(VIEW) || !batch.tenant().equals(watched)) return;
        long now = System.nanoTime();
        reached.accumulateAndGet(batch.position(), Math::max);
        for (Map.Entry<Long, Long> each :
                answered.headMap(batch.position(), true).entrySet())
            if (answered.remove(each.getKey()) != null) note(now - each.getValue());
    }

    private synchronized void note(long nanos) {
        if (lags != null) lags.add(nanos);
    }
}
