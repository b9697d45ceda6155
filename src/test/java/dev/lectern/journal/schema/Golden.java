package dev.lectern.journal.schema;

import dev.lectern.journal.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Bytes that were once written, and what they must read as for ever. A file is made once, by {@link #main}, when its version is new; it is never
 * made again.
 *
 * @param reads the events as text, a line each; none if it is left out
 */
record Golden(SchemaVersion schema, byte[] bytes, String reads) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Golden of(SchemaVersion schema) throws IOException {
        String[] hexAndText = Files.readString(file(schema)).split("\n", 2);
        return new Golden(schema, HexFormat.of().parseHex(hexAndText[0]), hexAndText[1]);
    }

    static boolean exists(SchemaVersion schema) {
        return Files.exists(file(schema));
    }

    /** What bytes of a version read as, after the events of {@link Examples#before} in their stream. */
    static String reads(EventCodec codec, Payload payload) {
        var stream = new ArrayList<>(Examples.before(codec, payload.schema()));
        stream.add(payload);
        return Histories.upToDate(codec, Examples.POLICY, stream).getLast().stream()
                .map(event -> event + "\n")
                .collect(Collectors.joining());
    }

    /** Writes the files that are missing, from {@link Examples}. */
    public static void main(String[] args) throws IOException {
        EventCodec codec = Histories.codec();
        for (SchemaVersion schema : codec.schemas().all()) {
            if (exists(schema)) continue;
            Payload payload = Examples.payload(codec, schema);
            Files.createDirectories(FOLDER);
            Files.writeString(file(schema), HexFormat.of().formatHex(payload.bytes()) + "\n" + reads(codec, payload));
        }
    }

    private static Path file(SchemaVersion schema) {
        return FOLDER.resolve(schema.type() + ".v" + schema.version() + ".txt");
    }
}
