package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.GenerationTable;
import dev.lectern.eventsourcing.projections.GenerationTable.Row;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The commands about the generations of a tenant's subscriptions. Each command is one transaction that changes a row
 * and records who did it. The nodes find their work in these rows. So any node can do it, also after the node that
 * received the command is gone. Needs no container.
 */
public final class ViewCommands {
    private static final String LOCKED = "55P03";

    private final DataSource database;
    private final TenantId tenant;
    private final Actor by;

    /**
     * @param database its connections must not belong to another transaction
     * @param by the actor, who is recorded
     */
    public ViewCommands(DataSource database, TenantId tenant, Actor by) {
        this.database = database;
        this.tenant = tenant;
        this.by = by;
    }

    /** @throws Forbidden unless the caller is signed in and administers the tenant */
    public static ViewCommands of(DataSource database, Caller caller) {
        UUID person = caller.userId();
        if (person == null || !caller.isAdmin())
            throw new Forbidden("Only who administers a provider sees to its views.");
        return new ViewCommands(database, caller.tenant(), Actor.person(person));
    }

    /**
     * Begins a rebuild of a view.
     *
     * @param version the version of the view, as this build declares it
     * @throws Refused if it is being rebuilt already
     */
    public void begin(String view, int version, CompletionPolicy completionPolicy) {
        run(table -> {
            int generation = table.begin(view, version, completionPolicy)
                    .orElseThrow(() -> new Refused(
                            "The view " + view + " is being built already. Wait for its end, or cancel it."));
            table.note(generation, ViewAction.BEGUN, by, null);
        });
    }

    /**
     * Begins a rebuild for the version of the view that this build of Lectern declares. A rebuild for an earlier
     * version is cancelled; one for this version or a later one goes on.
     */
    public void replace(String view, int version) {
        run(table -> {
            Optional<Row> next = table.lock(view, GenerationState.BUILDING, GenerationState.PAUSED);
            if (next.isPresent() && next.get().version() >= version) return;
            if (next.isPresent()) {
                table.update("stage = 'DROPPED', sweep_from = now()", next.get().generation());
                table.note(next.get().generation(), ViewAction.CANCELLED, by, null);
            }
            Optional<Integer> begun = table.begin(view, version, CompletionPolicy.SWITCH);
            if (begun.isPresent()) table.note(begun.get(), ViewAction.BEGUN, by, null);
        });
    }

    /** Pauses a rebuild. */
    public void pause(String view) {
        onNext(view, ViewAction.PAUSED, "stage = 'PAUSED'", GenerationState.BUILDING);
    }

    /** Resumes a rebuild. */
    public void resume(String view) {
        onNext(view, ViewAction.RESUMED, "stage = 'BUILDING', moved_at = null, rate = 0", GenerationState.PAUSED);
    }

    /** Cancels a rebuild. Readers see the same rows as before. */
    public void cancel(String view) {
        String change = "stage = 'DROPPED', sweep_from = now()";
        onNext(view, ViewAction.CANCELLED, change, GenerationState.BUILDING, GenerationState.PAUSED);
    }

    /** Switches readers over to a rebuild as soon as it is at the head, whatever a comparison says. */
    public void switchOver(String view) {
        onNext(
                view,
                ViewAction.ASKED,
                "stage = 'BUILDING', at_end = 'SWITCH'",
                GenerationState.BUILDING,
                GenerationState.PAUSED);
    }

    /**
     * Compares a rebuild with the live rows, also if it was compared before. Then it waits for an administrator to
     * decide.
     */
    public void compare(String view) {
        String change = "stage = 'BUILDING', at_end = 'WAIT', compared_at = null, differences = null";
        onNext(view, ViewAction.COMPARISON_ASKED, change, GenerationState.BUILDING, GenerationState.PAUSED);
    }

    /**
     * Rolls back the last switch-over: readers see at once what they saw before it. What they see now is kept instead.
     */
    public void rollBack(String view) {
        run(table -> {
            table.lock(view, GenerationState.LIVE);
            Row kept = table.lock(view, GenerationState.KEPT)
                    .orElseThrow(() -> nothing("Nothing is kept of the view " + view));
            table.update("stage = 'DROPPED'", kept.generation()); // for the moment: only one generation may be kept
            table.live(view, kept.generation());
            table.note(kept.generation(), ViewAction.ROLLED_BACK, by, null);
        });
    }

    /** Drops the kept generation, after which there is no rollback. */
    public void drop(String view) {
        run(table -> {
            Row kept = table.lock(view, GenerationState.KEPT)
                    .orElseThrow(() -> nothing("Nothing is kept of the view " + view));
            table.drop(kept.generation());
            table.note(kept.generation(), ViewAction.DROPPED, by, null);
        });
    }

    /**
     * Retries the event in quarantine, after a fix that makes it readable or applicable. Applies to every generation of
     * the subscription that one stops.
     *
     * @param subscription the name of the subscription
     */
    public void retry(String subscription) {
        run(table -> {
            boolean any = false;
            for (GenerationState stage : GenerationState.values()) {
                if (stage == GenerationState.DROPPED) continue;
                var row = table.lock(subscription, stage);
                if (row.isEmpty() || table.quarantined(row.get()) == 0) continue;
                table.note(row.get().generation(), ViewAction.RETRIED, by, null);
                table.release(row.get().generation());
                any = true;
            }
            if (!any) throw nothing("No event is in quarantine for " + subscription);
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
        run(table -> {
            Optional<Row> found = table.lock(subscription, GenerationState.LIVE);
            if (found.isEmpty() || table.quarantined(found.get()) != position)
                throw nothing("The event at position " + position + " does not hold up " + subscription);
            Row live = found.get();
            table.note(live.generation(), ViewAction.SKIPPED, by, reason.strip());
            table.release(live.generation());
            table.update("position = ?", live.generation(), position);
        });
    }

    private void onNext(String view, ViewAction act, String change, GenerationState... from) {
        run(table -> {
            Row next = table.lock(view, from)
                    .orElseThrow(() -> nothing(
                            from.length == 1 && from[0] == GenerationState.PAUSED
                                    ? "No build of the view " + view + " is paused"
                                    : "The view " + view + " is not being built"));
            table.update(change, next.generation());
            table.note(next.generation(), act, by, null);
        });
    }

    private static Refused nothing(String what) {
        return new Refused(what + " any more. Please look again.");
    }

    private interface Work {
        void on(GenerationTable table) throws SQLException;
    }

    private void run(Work work) {
        try {
            TenantTransaction.perform(database, tenant, connection -> {
                work.on(new GenerationTable(connection, tenant));
            });
        } catch (SQLException e) {
            if (LOCKED.equals(e.getSQLState()))
                throw new Refused("A server is at work on it and does not let go. Please try again in a minute.");
            throw Generations.failed(tenant, e);
        }
    }
}
