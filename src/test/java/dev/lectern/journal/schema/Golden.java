package dev.lectern.journal.schema;

import dev.lectern.journal.Histories;
import dev.lectern.journal.schema.Upcaster.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Bytes that were once written, and what they must read as for ever. They are made once, when their version lands, and never again.
 *
 * @param reads the events as text, a line each; none if it is left out
 */
record Golden(SchemaVersion schema, byte[] bytes, String reads) {
    private static final String FOLDER = "src/test/resources/golden";
    private static final Pattern NAME = Pattern.compile("([A-Za-z]+)\\.v([0-9]{1,2})\\.txt");

    static Golden of(SchemaVersion schema) throws IOException {
        String[] hexAndText = Files.readString(Path.of(name(schema))).split("\n", 2);
        return new Golden(schema, HexFormat.of().parseHex(hexAndText[0]), hexAndText[1]);
    }

    static Golden fresh(EventCodec codec, SchemaVersion schema) {
        Payload payload = Examples.payload(codec, schema);
        return new Golden(schema, payload.bytes(), reads(codec, payload));
    }

    /** What bytes of a version read as, after the events of {@link Examples#before} in their stream. */
    static String reads(EventCodec codec, Payload payload) {
        var stream = new ArrayList<>(Examples.before(codec, payload.schema()));
        stream.add(payload);
        return Histories.upToDate(codec, Examples.POLICY, stream).getLast().stream()
                .map(event -> event + "\n")
                .collect(Collectors.joining());
    }

    void write(Path root) throws IOException {
        Files.writeString(root.resolve(name(schema)), HexFormat.of().formatHex(bytes) + "\n" + reads);
    }

    private static String name(SchemaVersion schema) {
        return name(new Version(schema.type(), schema.version()));
    }

    static String name(Version version) {
        return FOLDER + "/" + version.type() + ".v" + version.version() + ".txt";
    }

    static SortedSet<Version> versions(Path root) throws IOException {
        var versions = new TreeSet<>(Lock.IN_ORDER);
        try (var files = Files.list(root.resolve(FOLDER))) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) versions.add(new Version(name.group(1), Integer.parseInt(name.group(2))));
            }
        }
        return versions;
    }
}
