package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Reading;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.schema.Attempt;
import dev.lectern.eventsourcing.journal.schema.Form;
import dev.lectern.eventsourcing.journal.schema.Trace;
import dev.lectern.eventsourcing.journal.schema.Trace.Step;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.operations.schemas.Look.Card;
import dev.lectern.operations.schemas.Look.Other;
import dev.lectern.site.audit.Change;
import dev.lectern.site.audit.Leaves;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays an event's way out in columns: a form, then all that its step makes of it. */
final class Looking {
    private final Attempt attempt;
    private final OtherHalf halves;
    private final Deque<Step> steps;
    private final List<Form> newest;
    private final List<List<Card>> columns = new ArrayList<>();

    private Looking(Attempt attempt, Trace trace, OtherHalf halves) {
        this.attempt = attempt;
        this.halves = halves;
        this.steps = new ArrayDeque<>(trace.steps());
        this.newest = trace.newest();
    }

    /** @param stream in which it stands, to find the other half where two became one */
    static Look at(Stored stored, Attempt attempt, List<Stored> stream, Reading reading) {
        Trace trace = attempt.trace();
        if (trace == null) return new Look(stored, List.of(), attempt.reason());
        var looking = new Looking(attempt, trace, new OtherHalf(stored, stream, reading));
        Map<String, String> written = Leaves.of(trace.stored().fields());
        looking.place(trace.stored(), Leaves.changes(written, written), 0);
        return new Look(stored, looking.columns, attempt.reason());
    }

    /** Steps come in the order in which they were made: each form's before those of the forms beside it. */
    private void place(Form form, List<Change> changes, int column) {
        if (columns.size() == column) columns.add(new ArrayList<>());
        Step next = steps.peek();
        Step step = next != null && next.from().equals(form) ? steps.poll() : null;
        columns.get(column).add(card(form, changes, step));
        if (step == null) return;
        Map<String, String> before = Leaves.of(form.fields());
        for (int i = 0; i < step.to().size(); i++) {
            List<Change> after =
                    Leaves.changes(before, Leaves.of(step.to().get(i).fields()));
            place(step.to().get(i), i == 0 ? after : Leaves.withoutGone(after), column + 1);
        }
    }

    private Card card(Form form, List<Change> changes, @Nullable Step step) {
        boolean isStuck = step == null && form.equals(attempt.at());
        return new Card(
                form.schema().toString(),
                changes,
                newest.contains(form),
                step == null ? null : says(step.upcaster()),
                other(form, step),
                isStuck ? attempt.reason() : null);
    }

    private static String says(@Nullable Upcaster upcaster) {
        return upcaster == null ? "Avro resolves it" : upcaster.said();
    }

    private @Nullable Other other(Form form, @Nullable Step step) {
        Upcaster upcaster = step == null ? null : step.upcaster();
        return upcaster == null || upcaster.half() == null ? null : halves.of(form, upcaster.half());
    }
}
