package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.util.ArrayList;

/** The examples of Lectern, each after the events before it. */
public record LecternExamples(EventCodec codec) implements ExampleStreams {
    @Override
    public Payload example(EventSchema version) {
        return Examples.payload(codec, version);
    }

    @Override
    public UpcastTrace trace(Payload payload) {
        var stream = new ArrayList<>(Examples.before(codec, payload.schema()));
        stream.add(payload);
        return TestHistories.trace(codec, Examples.POLICY, stream);
    }
}
