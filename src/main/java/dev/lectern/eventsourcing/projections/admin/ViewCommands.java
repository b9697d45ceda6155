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
 * What people do to the generations of a tenant's followers. Each act is one transaction that changes a row and notes who did it; the nodes find
 * their work in there, so that any of them can do it, also after the one that was asked is gone. Needs no container.
 */
public final class ViewCommands {
    private static final String LOCKED = "55P03";

    private final DataSource database;
    private final TenantId tenant;
    private final Actor by;

    /**
     * @param database whose connections belong to no other transaction
     * @param by who does what is done
     */
    public ViewCommands(DataSource database, TenantId tenant, Actor by) {
        this.database = database;
        this.tenant = tenant;
        this.by = by;
    }

    /** @throws Forbidden unless somebody is signed in who administers the tenant */
    public static ViewCommands of(DataSource database, Caller caller) {
        UUID person = caller.userId();
        if (person == null || !caller.isAdmin())
            throw new Forbidden("Only who administers a provider sees to its views.");
        return new ViewCommands(database, caller.tenant(), Actor.person(person));
    }

    /**
     * Begins to build a view anew.
     *
     * @param version of the view, as this build declares it
     * @throws Refused if it is being built already
     */
    public void begin(String view, int version, CompletionPolicy completionPolicy) {
        run(table -> {
            int generation = table.begin(view, version, completionPolicy)
                    .orElseThrow(() -> new Refused(
                            "The view " + view + " is being built already. Wait for its end, or cancel it."));
            table.note(generation, ViewAction.BEGUN, by, null);
        });
    }

    /** Begins to build it as this build of Lectern declares it, in place of a build that was begun by an earlier one. */
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

    /** Lets a build stand still where it is. */
    public void pause(String view) {
        onNext(view, ViewAction.PAUSED, "stage = 'PAUSED'", GenerationState.BUILDING);
    }

    /** Lets it go on. */
    public void resume(String view) {
        onNext(view, ViewAction.RESUMED, "stage = 'BUILDING', moved_at = null, rate = 0", GenerationState.PAUSED);
    }

    /** Gives a build up. What readers see does not change. */
    public void cancel(String view) {
        String change = "stage = 'DROPPED', sweep_from = now()";
        onNext(view, ViewAction.CANCELLED, change, GenerationState.BUILDING, GenerationState.PAUSED);
    }

    /** Has readers see a build as soon as it is at the head, whatever a comparison says. */
    public void switchOver(String view) {
        onNext(
                view,
                ViewAction.ASKED,
                "stage = 'BUILDING', at_end = 'SWITCH'",
                GenerationState.BUILDING,
                GenerationState.PAUSED);
    }

    /** Compares a build with the live rows, once more or for the first time; then it waits for somebody who decides. */
    public void compare(String view) {
        String change = "stage = 'BUILDING', at_end = 'WAIT', compared_at = null, differences = null";
        onNext(view, ViewAction.COMPARISON_ASKED, change, GenerationState.BUILDING, GenerationState.PAUSED);
    }

    /** Has readers see at once what they saw before the last switch. What they see now is kept instead. */
    public void rollBack(String view) {
        run(table -> {
            table.lock(view, GenerationState.LIVE);
            Row kept = table.lock(view, GenerationState.KEPT)
                    .orElseThrow(() -> nothing("Nothing is kept of the view " + view));
            table.update("stage = 'DROPPED'", kept.generation()); // for the moment: there is room for one of each stage
            table.live(view, kept.generation());
            table.note(kept.generation(), ViewAction.ROLLED_BACK, by, null);
        });
    }

    /** Gives up the way back. */
    public void drop(String view) {
        run(table -> {
            Row kept = table.lock(view, GenerationState.KEPT)
                    .orElseThrow(() -> nothing("Nothing is kept of the view " + view));
            table.drop(kept.generation());
            table.note(kept.generation(), ViewAction.DROPPED, by, null);
        });
    }

    /** Has a follower try its event in quarantine once more: after the fix that makes it readable, or applicable. */
    public void retry(String follower) {
        run(table -> {
            boolean any = false;
            for (GenerationState stage : GenerationState.values()) {
                if (stage == GenerationState.DROPPED) continue;
                var row = table.lock(follower, stage);
                if (row.isEmpty() || table.quarantined(row.get()) == 0) continue;
                table.note(row.get().generation(), ViewAction.RETRIED, by, null);
                table.release(row.get().generation());
                any = true;
            }
            if (!any) throw nothing("No event is in quarantine for " + follower);
        });
    }

    /**
     * Has the live generation of a follower go on behind its event in quarantine, which has then no effect there until the view is built anew.
     *
     * @param position of that event, as whoever decides has seen it
     * @param reason why that does no harm
     */
    public void skip(String follower, long position, String reason) {
        if (reason.isBlank()) throw new Refused("Say why: whoever finds a gap later looks here for the reason.");
        run(table -> {
            Optional<Row> found = table.lock(follower, GenerationState.LIVE);
            if (found.isEmpty() || table.quarantined(found.get()) != position)
                throw nothing("The event at position " + position + " does not hold up " + follower);
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
