package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.GenerationTable.Row;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The commands about the generations of a tenant's subscriptions. Each command is one transaction that changes a row
 * and records who did it. The nodes find their work in these rows. So any node can do it, also after the node that
 * received the command is gone. Needs no container.
 */
public final class ViewCommands {
    private final GenerationTransaction transaction;
    private final Actor by;

    /**
     * @param database its connections must not belong to another transaction
     * @param by the actor, who is recorded
     */
    public ViewCommands(DataSource database, TenantId tenant, Actor by) {
        transaction = new GenerationTransaction(database, tenant);
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
        transaction.run(table -> {
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
        transaction.run(table -> {
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
        transaction.run(table -> {
            table.lock(view, GenerationState.LIVE);
            Row kept = table.lock(view, GenerationState.KEPT)
                    .orElseThrow(() -> GenerationTransaction.nothing("Nothing is kept of the view " + view));
            table.update("stage = 'DROPPED'", kept.generation()); // for the moment: only one generation may be kept
            table.live(view, kept.generation());
            table.note(kept.generation(), ViewAction.ROLLED_BACK, by, null);
        });
    }

    /** Drops the kept generation, after which there is no rollback. */
    public void drop(String view) {
        transaction.run(table -> {
            Row kept = table.lock(view, GenerationState.KEPT)
                    .orElseThrow(() -> GenerationTransaction.nothing("Nothing is kept of the view " + view));
            table.drop(kept.generation());
            table.note(kept.generation(), ViewAction.DROPPED, by, null);
        });
    }

    /** The commands about the events in quarantine. */
    public QuarantineCommands quarantine() {
        return new QuarantineCommands(transaction, by);
    }

    private void onNext(String view, ViewAction act, String change, GenerationState... from) {
        transaction.run(table -> {
            Row next = table.lock(view, from)
                    .orElseThrow(() -> GenerationTransaction.nothing(
                            from.length == 1 && from[0] == GenerationState.PAUSED
                                    ? "No build of the view " + view + " is paused"
                                    : "The view " + view + " is not being built"));
            table.update(change, next.generation());
            table.note(next.generation(), act, by, null);
        });
    }
}
