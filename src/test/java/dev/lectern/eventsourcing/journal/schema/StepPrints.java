package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each upcaster makes of made-up events, as prints in {@code schemas/steps.json}. A golden file shows a step on
 * one event only; a change of the step may spare that event.
 *
 * @param lines by version: a print of the events, and one of what its upcaster makes of them
 */
record StepPrints(SortedMap<String, String> lines) {
    static final String FILE = "schemas/steps.json";
    private static final Pattern LINE = Pattern.compile("\"([A-Za-z]+ v[0-9]+)\": \"([0-9a-f]{12} [0-9a-f]{12})\"");
    private static final int EVENTS = 200;
    private static final int DIGITS = 12;

    static StepPrints landed(Path root) throws IOException {
        return new StepPrints(LandedLines.read(root.resolve(FILE), LINE));
    }

    /** @param policy that upcasters may ask for; null if there is none */
    static StepPrints today(EventCodec codec, @Nullable Object policy) {
        var lines = new TreeMap<String, String>();
        for (EventSchema schema : codec.schemas().all())
            if (codec.chain().upcaster(schema.id()) != null) lines.put(schema.toString(), line(codec, schema, policy));
        return new StepPrints(lines);
    }

    private static String line(EventCodec codec, EventSchema schema, @Nullable Object policy) {
        UpcastContext context = SampleEvents.alone(schema.id(), policy);
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (int seed = 0; seed < EVENTS; seed++) {
            Fields event = MadeUp.of(schema.schema(), seed);
            before.append(event).append('\n');
            after.append(made(codec, new VersionedFields(schema, event), context))
                    .append('\n');
        }
        return print(before) + " " + print(after);
    }

    private static String made(EventCodec codec, VersionedFields event, UpcastContext context) {
        try {
            return Objects.requireNonNull(codec.chain().step(event, context))
                    .to()
                    .toString();
        } catch (IOException | RuntimeException itCannot) {
            return "nothing";
        }
    }

    private static String print(CharSequence text) {
        byte[] hash = Digests.sha256(text.toString().getBytes(UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    /** The versions whose upcasters make something else of the same events now, or are gone. */
    List<String> changedSince(StepPrints landed) {
        return landed.lines.entrySet().stream()
                .filter(line -> !isSame(line.getValue(), lines.get(line.getKey())))
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    /** If the events themselves are others, nobody knows; they land anew. */
    private static boolean isSame(String landed, @Nullable String today) {
        if (today == null) return false;
        return landed.equals(today) || !landed.substring(0, DIGITS).equals(today.substring(0, DIGITS));
    }

    String text() {
        return LandedLines.text(lines);
    }
}
