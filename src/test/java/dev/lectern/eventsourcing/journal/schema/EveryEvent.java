package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.util.List;
import java.util.stream.Stream;

/** One event of each type that Lectern writes: that of {@link Examples}, or a made-up one. */
public final class EveryEvent {
    private EveryEvent() {}

    public static Stream<Event> stream() {
        EventCodec codec = TestHistories.codec();
        return TestHistories.ALL.stream()
                .flatMap(history -> history.records().stream())
                .map(type -> Examples.payload(codec, codec.schemas().newest(type.getSimpleName())))
                .flatMap(
                        payload -> TestHistories.upToDate(codec, Examples.POLICY, List.of(payload)).getLast().stream());
    }
}
