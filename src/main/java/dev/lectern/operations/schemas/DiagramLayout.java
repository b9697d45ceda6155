package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.JournalReader;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.schema.UpcastAttempt;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace.Step;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.operations.schemas.UpcastDiagram.Card;
import dev.lectern.operations.schemas.UpcastDiagram.Other;
import dev.lectern.site.audit.FieldChange;
import dev.lectern.site.audit.FieldValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays the upcaster chain of one event out in columns: each step leads from a version in one column to all that it
 * makes in the next.
 */
final class DiagramLayout {
    private final UpcastAttempt upcastAttempt;
    private final MergePartner halves;
    private final Deque<Step> steps;
    private final List<VersionedFields> newest;
    private final List<List<Card>> columns = new ArrayList<>();

    private DiagramLayout(UpcastAttempt upcastAttempt, UpcastTrace trace, MergePartner halves) {
        this.upcastAttempt = upcastAttempt;
        this.halves = halves;
        this.steps = new ArrayDeque<>(trace.steps());
        this.newest = trace.newest();
    }

    /**
     * The diagram of one stored event.
     *
     * @param stream the stream of the event, in which the partner of a merge is looked up
     */
    static UpcastDiagram at(
            Stored stored, UpcastAttempt upcastAttempt, List<Stored> stream, JournalReader journalReader) {
        UpcastTrace trace = upcastAttempt.trace();
        if (trace == null) return new UpcastDiagram(stored, List.of(), upcastAttempt.reason());
        var diagramLayout = new DiagramLayout(upcastAttempt, trace, new MergePartner(stored, stream, journalReader));
        Map<String, String> written = FieldValues.of(trace.stored().fields());
        diagramLayout.place(trace.stored(), FieldValues.changes(written, written), 0);
        return new UpcastDiagram(stored, diagramLayout.columns, upcastAttempt.reason());
    }

    /**
     * Places a version and, recursively, all that follows from it. The steps of a trace are in depth-first order: all
     * steps that follow from one version come before those of the version beside it.
     */
    private void place(VersionedFields versionedFields, List<FieldChange> changes, int column) {
        if (columns.size() == column) columns.add(new ArrayList<>());
        Step next = steps.peek();
        Step step = next != null && next.from().equals(versionedFields) ? steps.poll() : null;
        columns.get(column).add(card(versionedFields, changes, step));
        if (step == null) return;
        Map<String, String> before = FieldValues.of(versionedFields.fields());
        for (int i = 0; i < step.to().size(); i++) {
            List<FieldChange> after =
                    FieldValues.changes(before, FieldValues.of(step.to().get(i).fields()));
            place(step.to().get(i), i == 0 ? after : FieldValues.withoutGone(after), column + 1);
        }
    }

    private Card card(VersionedFields versionedFields, List<FieldChange> changes, @Nullable Step step) {
        boolean isStuck = step == null && versionedFields.equals(upcastAttempt.at());
        return new Card(
                versionedFields.schema().toString(),
                changes,
                newest.contains(versionedFields),
                step == null ? null : says(step.upcaster()),
                other(versionedFields, step),
                isStuck ? upcastAttempt.reason() : null);
    }

    private static String says(@Nullable Upcaster upcaster) {
        return upcaster == null ? "Avro resolves it" : upcaster.said();
    }

    private @Nullable Other other(VersionedFields versionedFields, @Nullable Step step) {
        Upcaster upcaster = step == null ? null : step.upcaster();
        return upcaster == null || upcaster.half() == null ? null : halves.of(versionedFields, upcaster.half());
    }
}
