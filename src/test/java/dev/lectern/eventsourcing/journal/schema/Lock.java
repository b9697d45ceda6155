package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lock file {@code schemas/lock.json}: every version that has landed, a line each, with the fingerprint of its
 * schema.
 *
 * @param isAsWritten whether the file is exactly what landing would write for these lines
 */
record Lock(SortedMap<SchemaVersion, String> lines, boolean isAsWritten) {
    static final String FILE = "schemas/lock.json";
    static final Comparator<SchemaVersion> IN_ORDER =
            Comparator.comparing(SchemaVersion::type).thenComparing(SchemaVersion::version);
    private static final Pattern LINE = Pattern.compile("\"([A-Za-z]+) v([0-9]{1,2})\": \"([0-9a-f]{64})\"");

    static Lock in(Path root) throws IOException {
        Path file = root.resolve(FILE);
        String text = Files.exists(file) ? Files.readString(file) : "";
        var lines = new TreeMap<SchemaVersion, String>(IN_ORDER);
        LINE.matcher(text)
                .results()
                .forEach(line ->
                        lines.put(new SchemaVersion(line.group(1), Integer.parseInt(line.group(2))), line.group(3)));
        return new Lock(Collections.unmodifiableSortedMap(lines), text.equals(LandedLines.text(lines)));
    }

    static String fingerprint(EventSchema schema) {
        return HexFormat.of().formatHex(schema.fingerprint());
    }

    boolean has(SchemaVersion version) {
        return lines.containsKey(version);
    }

    boolean has(EventSchema schema) {
        return has(schema.id());
    }

    /** The text of the lock with lines for versions that have none. */
    String with(Iterable<EventSchema> landing) {
        var more = new TreeMap<>(lines);
        for (EventSchema schema : landing) more.putIfAbsent(schema.id(), fingerprint(schema));
        return LandedLines.text(more);
    }
}
