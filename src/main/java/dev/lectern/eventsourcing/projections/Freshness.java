package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Read-your-writes: waits until views contain what a command did, so that a page never shows less than its user has
 * just saved.
 */
@ApplicationScoped
public class Freshness {
    /**
     * Views usually follow within milliseconds. On a busy machine the user waits rather than sees less than was saved.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(100); // another node may do the work, and tells nobody here

    private long heard;

    /**
     * The progress of several views together.
     *
     * @param position the position that all of them have reached; −1 if one has no live generation
     * @param isStopped whether one is stopped by an event in quarantine
     */
    private record Progress(long position, boolean isStopped) {}

    @Inject
    private Checkpoints checkpoints;

    /** @return whether all of the views reached the position in time; false at once if one is stopped by quarantine */
    public boolean await(TenantId tenant, long position, String... views) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            long before = heard();
            Progress progress = progress(tenant, views);
            if (progress.position() >= position) return true;
            if (progress.isStopped()) return false;
            listen(before);
        }
        return progress(tenant, views).position() >= position;
    }

    private synchronized long heard() {
        return heard;
    }

    private synchronized void listen(long before) {
        long until = System.nanoTime() + LOOK.toNanos();
        try {
            while (heard == before && System.nanoTime() < until) wait(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckpointMoved reached) {
        heard++;
        notifyAll();
    }

    private Progress progress(TenantId tenant, String... views) {
        List<Checkpoint> live = checkpoints.of(tenant).stream()
                .filter(checkpoint -> checkpoint.stage() == GenerationState.LIVE)
                .toList();
        long position = Long.MAX_VALUE;
        boolean isStopped = false;
        for (String view : views) {
            Optional<Checkpoint> checkpoint =
                    live.stream().filter(each -> each.view().equals(view)).findFirst();
            position = Math.min(position, checkpoint.map(Checkpoint::position).orElse(-1L));
            isStopped |= checkpoint.filter(Checkpoint::isStopped).isPresent();
        }
        return new Progress(position, isStopped);
    }
}
