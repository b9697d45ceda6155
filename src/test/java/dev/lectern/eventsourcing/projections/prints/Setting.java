package dev.lectern.eventsourcing.projections.prints;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EveryEvent;
import dev.lectern.eventsourcing.journal.schema.GoldenStream;
import dev.lectern.eventsourcing.projections.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows before a golden event. Many an event changes rows that an earlier event has made, and makes none alone. So
 * it finds rows, as many as the examples of other events can make.
 */
final class Setting {
    private final List<Recorded> examples = new ArrayList<>();

    /** The examples do not know of each other: each is the first event of its stream. */
    Setting(EventCodec codec) {
        EveryEvent.stream()
                .map(event -> TestHistories.stored(List.of(codec.encode(event))))
                .forEach(stored ->
                        examples.addAll(new TestReaders(codec, GoldenStream.POLICY, stored).untilUnreadable()));
    }

    /** What a view makes of a source, a text for each column that an event changes; empty if nothing. */
    List<String> changes(Projection projection, Source source) {
        var alone = new Fold(projection);
        List<String> made = alone.changes(source.events());
        if (!alone.isStopped() && !made.isEmpty()) return made;
        var among = new Fold(projection);
        among.changes(before(
                projection,
                example -> source.events().stream()
                        .noneMatch(each ->
                                each.event().getClass() == example.event().getClass())));
        return among.changes(source.events());
    }

    /** The examples that add rows, each to those before it. */
    private List<Recorded> before(Projection projection, Predicate<Recorded> other) {
        var before = new ArrayList<Recorded>();
        int rows = 0;
        for (Recorded example : examples.stream().filter(other).toList()) {
            before.add(example);
            var fold = new Fold(projection);
            fold.changes(before);
            if (!fold.isStopped() && fold.rows() > rows) rows = fold.rows();
            else before.removeLast();
        }
        return before;
    }
}
