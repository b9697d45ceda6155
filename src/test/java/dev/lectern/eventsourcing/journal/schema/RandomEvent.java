package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random event of one version, after prior events that it may refer to.
 *
 * @param stream the prior events; the last one is the random event
 */
record RandomEvent(String description, Fields fields, List<Payload> stream) {
    static final int VALUES = Integer.getInteger("lectern.values", 100);
    private static final long SEED = Long.getLong("lectern.seed", 20200504);

    static List<RandomEvent> all(EventCodec codec, EventSchema version) {
        return IntStream.range(0, VALUES).mapToObj(n -> of(codec, version, n)).toList();
    }

    private static RandomEvent of(EventCodec codec, EventSchema version, int number) {
        var random = new RandomFields(new Random(Objects.hash(SEED, version.toString(), number)));
        var past = new RandomPriorEvents(codec, random, version);
        Fields fields = past.next(version);
        var stream = new ArrayList<>(past.events());
        stream.add(codec.encode(version, fields));
        return new RandomEvent(
                "-Dlectern.seed=" + SEED + ", number " + number + ": " + version + " " + fields, fields, stream);
    }

    /** The stream with another event in place of the random one. */
    List<Payload> with(EventCodec codec, VersionedFields versionedFields) {
        var replaced = new ArrayList<>(stream.subList(0, stream.size() - 1));
        replaced.add(codec.encode(versionedFields.schema(), versionedFields.fields()));
        return replaced;
    }
}
