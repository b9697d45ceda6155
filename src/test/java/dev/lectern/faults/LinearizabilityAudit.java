package dev.lectern.faults;

import dev.lectern.faults.ClientHistory.Look;
import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.CommandAnswer.Refused;
import dev.lectern.faults.JournalRows.Row;
import dev.lectern.faults.Operation.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what clients saw of one session is linearizable: there is one order of all commands and reads in which a
 * single session, taking them one by one, would have given the same answers, and in which each operation that ended
 * before another began stands before it.
 *
 * <p>Finding such an order is hard in general. Here it need not be searched for: each effect carries its version, so
 * the order of effects is given, and the history is linearizable if and only if this order is such an order. The check
 * is complete: (1) each command that had an effect wrote exactly the events that the decider makes at that place; (2)
 * the effect comes after all versions that were known when the command was first sent, and before all versions found by
 * operations that began after its first answer; (3) each answer without an effect (a refusal, “nothing to do”, a read)
 * is the session's answer at a version that it can have had between question and answer, so it can be placed there.
 * Answers without an effect do not order each other, except that a version once seen is a lower bound for later ones;
 * (3) uses that too. Linearizability is local (Herlihy and Wing): if each stream is linearizable, so is the whole.
 *
 * <p>A command of unknown outcome that was sent again is one operation, from its first question to the first answer
 * that it was done: it may take effect at any time in between.
 */
final class LinearizabilityAudit {
    private static final String BORROWED = "The command id ";

    private final SessionReplay sessionReplay;
    private final VersionWindow versionWindow = new VersionWindow();
    private final Map<UUID, int[]> effects = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    /** @param rows of the session's stream, by version */
    LinearizabilityAudit(SessionReplay sessionReplay, List<Row> rows) {
        this.sessionReplay = sessionReplay;
        int before = 0;
        for (Row row : rows) {
            if (row.commandId() == null) continue; // an event before the last one of its append
            effects.put(row.commandId(), new int[] {before, row.version()});
            before = row.version();
        }
    }

    List<String> check(List<Operation> operations, List<Look> looks) {
        operations.forEach(this::mark);
        looks.forEach(this::mark);
        operations.forEach(this::check);
        looks.forEach(this::check);
        return found;
    }

    private void mark(Operation operation) {
        int[] effect = effect(operation);
        if (effect != null) {
            versionWindow.found(operation.invoked(), effect[0]);
            operation.acknowledged().ifPresent(time -> versionWindow.known(time, effect[1]));
        } else {
            for (Attempt attempt : operation.attempts())
                if (attempt.answer() instanceof Acknowledged answer) {
                    versionWindow.found(attempt.invoked(), answer.version());
                    versionWindow.known(attempt.returned(), answer.version());
                }
        }
    }

    private int highest(long time) {
        return Math.min(versionWindow.highest(time), sessionReplay.version());
    }

    private void mark(Look look) {
        versionWindow.found(look.invoked(), look.version());
        versionWindow.known(look.returned(), look.version());
    }

    private int @Nullable [] effect(Operation operation) {
        return operation.borrowed() ? null : effects.get(operation.commandId());
    }

    private void check(Operation operation) {
        int[] effect = effect(operation);
        if (effect != null) checkEffect(operation, effect[0], effect[1]);
        for (Attempt attempt : operation.attempts()) {
            if (attempt.answer() instanceof Refused refused) checkRefusal(operation, attempt, refused, effect);
            if (effect == null && attempt.answer() instanceof Acknowledged answer)
                checkNothing(operation, attempt, answer);
        }
    }

    private void checkEffect(Operation operation, int before, int after) {
        Object decided = sessionReplay.decide(before, operation.command());
        if (!decided.equals(sessionReplay.events(before, after)))
            found.add(operation + " made " + sessionReplay.events(before, after) + " after version " + before
                    + ", where its decider says: " + decided);
        int lowest = versionWindow.lowest(operation.invoked());
        if (before < lowest)
            found.add(operation + " took effect after version " + before + ", but version " + lowest
                    + " was known before it was asked for.");
        operation.acknowledged().ifPresent(time -> {
            int highest = highest(time);
            if (after > highest)
                found.add(operation + " was known to have made version " + after
                        + ", but somebody who asked later found" + " version " + highest + ".");
        });
    }

    private void checkRefusal(Operation operation, Attempt attempt, Refused refused, int @Nullable [] effect) {
        if (operation.borrowed() && refused.sentence().startsWith(BORROWED + operation.commandId())) return;
        int to = highest(attempt.returned());
        if (effect != null) to = Math.min(to, effect[0]); // a command that was done would be answered with its result
        int from = versionWindow.lowest(attempt.invoked());
        if (!sessionReplay.refuses(from, to, operation.command(), refused.sentence()))
            found.add(operation + " was refused with “" + refused.sentence() + "”, which no version from " + from
                    + " to " + Math.min(to, sessionReplay.version()) + " says.");
    }

    private void checkNothing(Operation operation, Attempt attempt, Acknowledged answer) {
        checkSeen(operation.toString(), attempt.invoked(), attempt.returned(), answer.version(), answer.position());
        boolean exists = answer.version() <= sessionReplay.version();
        if (exists && !List.of().equals(sessionReplay.decide(answer.version(), operation.command())))
            found.add(operation + " had no effect, but at version " + answer.version() + " its decider says: "
                    + sessionReplay.decide(answer.version(), operation.command()));
    }

    private void check(Look look) {
        checkSeen("A look", look.invoked(), look.returned(), look.version(), look.position());
    }

    private void checkSeen(String who, long invoked, long returned, int version, long position) {
        if (version > sessionReplay.version() || position != sessionReplay.position(version)) {
            found.add(who + " saw version " + version + " at position " + position + ", which is not so.");
            return;
        }
        int from = versionWindow.lowest(invoked);
        int to = highest(returned);
        if (version < from || version > to)
            found.add(who + " saw version " + version + ", but it can only have been " + from + " to " + to + ".");
    }
}
