package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.GenerationTable.Row;
import dev.lectern.eventsourcing.projections.ViewAction;
import java.util.Optional;

/** The commands about events in quarantine: to try such an event again, or to skip it. */
public final class QuarantineCommands {
    private final GenerationTransaction transaction;
    private final Actor by;

    QuarantineCommands(GenerationTransaction transaction, Actor by) {
        this.transaction = transaction;
        this.by = by;
    }

    /**
     * Retries the event in quarantine, after a fix that makes it readable or applicable. Applies to every generation of
     * the subscription that one stops.
     *
     * @param subscription the name of the subscription
     */
    public void retry(String subscription) {
        transaction.run(table -> {
            boolean any = false;
            for (GenerationState stage : GenerationState.values()) {
                if (stage == GenerationState.DROPPED) continue;
                var row = table.lock(subscription, stage);
                if (row.isEmpty() || table.quarantined(row.get()) == 0) continue;
                table.note(row.get().generation(), ViewAction.RETRIED, by, null);
                table.release(row.get().generation());
                any = true;
            }
            if (!any) throw GenerationTransaction.nothing("No event is in quarantine for " + subscription);
        });
    }

    /**
     * Skips the event in quarantine that stops the live generation. The event then has no effect there until the view
     * is rebuilt.
     *
     * @param subscription the name of the subscription
     * @param position the position of the event, as the administrator has seen it
     * @param reason why skipping it does no harm
     */
    public void skip(String subscription, long position, String reason) {
        if (reason.isBlank()) throw new Refused("Say why: whoever finds a gap later looks here for the reason.");
        transaction.run(table -> {
            Optional<Row> found = table.lock(subscription, GenerationState.LIVE);
            if (found.isEmpty() || table.quarantined(found.get()) != position)
                throw GenerationTransaction.nothing(
                        "The event at position " + position + " does not hold up " + subscription);
            Row live = found.get();
            table.note(live.generation(), ViewAction.SKIPPED, by, reason.strip());
            table.release(live.generation());
            table.update("position = ?", live.generation(), position);
        });
    }
}
