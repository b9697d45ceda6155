package dev.lectern.faults;

import dev.lectern.faults.CommandAnswer.Acknowledged;
import dev.lectern.faults.JournalRows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares what clients were told with the journal: each acknowledged command is in the journal exactly once, at the
 * position and version that its answers say, and no other command is. Valid only after every client with an unknown
 * outcome has asked again, see {@link FaultProof#settle}.
 */
final class AnswersAudit {
    private final Map<UUID, List<Row>> rows = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private AnswersAudit(JournalRows journal) {
        for (Row row : journal.rows()) {
            if (row.commandId() != null)
                rows.computeIfAbsent(row.commandId(), id -> new ArrayList<>()).add(row);
        }
    }

    /** @param since the position where the load began: events up to it were not written by the load */
    static List<String> check(JournalRows journal, ClientHistory clientHistory, long since) {
        var answersAudit = new AnswersAudit(journal);
        Set<UUID> known = new HashSet<>();
        clientHistory.of(journal.tenant()).forEach(operation -> {
            known.add(operation.commandId());
            answersAudit.check(operation);
        });
        for (Row row : journal.rows())
            if (row.position() > since && row.commandId() != null && !known.contains(row.commandId()))
                answersAudit.found.add(
                        "Nobody gave the command " + row.commandId() + " at position " + row.position() + ".");
        return answersAudit.found;
    }

    private void check(Operation operation) {
        List<Row> there = rows.getOrDefault(operation.commandId(), List.of());
        if (there.size() > 1)
            found.add(operation + " is in the journal " + there.size() + " times, at "
                    + there.stream().map(Row::position).toList() + ".");
        if (operation.isUnresolved()) found.add(operation + " never got an answer.");
        List<Acknowledged> answers = operation.attempts().stream()
                .map(Operation.Attempt::answer)
                .filter(Acknowledged.class::isInstance)
                .map(Acknowledged.class::cast)
                .toList();
        if (operation.borrowed()) {
            if (!answers.isEmpty()) found.add(operation + " was acknowledged under an id that was another's.");
        } else if (there.isEmpty()) {
            for (Acknowledged answer : answers)
                if (!answer.repeated()) found.add(operation + " was acknowledged and is not in the journal.");
        } else {
            check(operation, answers, there.getFirst());
        }
    }

    private void check(Operation operation, List<Acknowledged> answers, Row there) {
        if (answers.isEmpty())
            found.add(operation + " is in the journal at " + there.position() + ", and its client was told otherwise.");
        for (Acknowledged answer : answers)
            if (answer.position() != there.position() || answer.version() != there.version())
                found.add(operation + " was acknowledged at " + answer.position() + " and lies at " + there.position()
                        + ".");
        // there may be none: the server also asks again when its database gives no answer
        long first = answers.stream().filter(answer -> !answer.repeated()).count();
        if (first > 1) found.add(operation + " was acknowledged as new " + first + " times.");
    }
}
