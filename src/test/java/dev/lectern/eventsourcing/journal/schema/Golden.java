package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The golden bytes of a version and its upcasts to the newest versions. They are made when the version lands and never
 * again; only where the upcasts ended may a new upcaster add to them.
 *
 * @param way the versioned fields before and after each upcast, a line each, indented below those that they were made
 *     from
 */
public record Golden(Payload payload, List<String> way) {
    private static final String FOLDER = "src/test/resources/golden";
    private static final Pattern NAME = Pattern.compile("([A-Za-z]+)\\.v([0-9]{1,2})\\.txt");

    public static Golden landed(Path root, EventSchema schema) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(name(schema)));
        byte[] bytes = HexFormat.of().parseHex(lines.getFirst());
        return new Golden(new Payload(schema, bytes), lines.subList(1, lines.size()));
    }

    /** The upcasts as they are now. */
    static Golden today(Payload payload, ExampleStreams examples) {
        UpcastTrace trace = examples.trace(payload);
        var way = new ArrayList<String>();
        walk("", trace.stored(), new ArrayDeque<>(trace.steps()), way);
        return new Golden(payload, List.copyOf(way));
    }

    private static void walk(
            String indent, VersionedFields versionedFields, Deque<UpcastTrace.Step> steps, List<String> way) {
        String text = versionedFields.schema() + " " + versionedFields.fields();
        way.add(indent + text.replace("\\", "\\\\").replace("\n", "\\n"));
        if (steps.isEmpty() || !steps.getFirst().from().equals(versionedFields)) return;
        List<VersionedFields> made = steps.removeFirst().to();
        if (made.isEmpty()) way.add(indent + "  is left out");
        made.forEach(next -> walk(indent + "  ", next, steps, way));
    }

    /**
     * Whether this only extends the landed upcasts: every landed line is present, and further lines are only where they
     * ended.
     */
    boolean goesOnFrom(Golden landed) {
        int at = 0;
        for (int i = 0; i < landed.way.size(); i++) {
            String line = landed.way.get(i);
            if (at == way.size() || !way.get(at++).equals(line)) return false;
            boolean ended = i + 1 == landed.way.size() || depth(landed.way.get(i + 1)) <= depth(line);
            while (ended && at < way.size() && depth(way.get(at)) > depth(line)) at++;
        }
        return at == way.size();
    }

    /**
     * Whether this differs from the landed upcasts only below versions whose steps are corrected, or where these only
     * go on.
     */
    boolean corrects(Golden landed, List<SchemaVersion> versions) {
        return without(versions).goesOnFrom(landed.without(versions));
    }

    /** The same upcasts as if those of some versions were not made. */
    private Golden without(List<SchemaVersion> versions) {
        var rest = new ArrayList<String>();
        int cut = Integer.MAX_VALUE;
        for (String line : way) {
            if (depth(line) > cut) continue;
            String event = line.stripLeading();
            boolean isCut = versions.stream().anyMatch(version -> event.startsWith(version + " "));
            cut = isCut ? depth(line) : Integer.MAX_VALUE;
            rest.add(line);
        }
        return new Golden(payload, rest);
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    String text() {
        return HexFormat.of().formatHex(payload.bytes()) + "\n" + String.join("\n", way) + "\n";
    }

    @Override
    public String toString() {
        return name(payload.schema());
    }

    private static String name(EventSchema schema) {
        return name(schema.id());
    }

    static String name(SchemaVersion version) {
        return FOLDER + "/" + version.type() + ".v" + version.version() + ".txt";
    }

    static SortedSet<SchemaVersion> versions(Path root) throws IOException {
        var versions = new TreeSet<>(Lock.IN_ORDER);
        try (var files = Files.list(root.resolve(FOLDER))) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) versions.add(new SchemaVersion(name.group(1), Integer.parseInt(name.group(2))));
            }
        }
        return versions;
    }
}
