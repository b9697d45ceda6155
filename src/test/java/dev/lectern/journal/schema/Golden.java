package dev.lectern.journal.schema;

import dev.lectern.journal.Event;
import dev.lectern.journal.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Bytes that were once written, and what they must read as for ever. A file is made once, by {@link #main}, when its version is new; it is never
 * made again.
 *
 * @param reads the event's {@code toString}
 */
record Golden(SchemaVersion schema, byte[] bytes, String reads) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Golden of(SchemaVersion schema) throws IOException {
        List<String> lines = Files.readAllLines(file(schema));
        return new Golden(
                schema, HexFormat.of().parseHex(lines.get(0)), String.join("\n", lines.subList(1, lines.size())));
    }

    static boolean exists(SchemaVersion schema) {
        return Files.exists(file(schema));
    }

    /** Writes the files that are missing, from {@link Examples}. */
    public static void main(String[] args) throws IOException {
        EventCodec codec = Histories.codec();
        for (Event event : Examples.NEWEST) {
            Payload payload = codec.encode(event);
            write(payload.schema(), () -> payload, codec);
        }
        for (SchemaVersion schema : codec.schemas().all()) {
            Fields fields = Examples.OLDER.get(schema.toString());
            if (fields != null) write(schema, () -> codec.encode(schema, fields), codec);
        }
    }

    private static void write(SchemaVersion schema, Supplier<Payload> payload, EventCodec codec) throws IOException {
        if (exists(schema)) return;
        Files.createDirectories(FOLDER);
        Files.writeString(
                file(schema),
                HexFormat.of().formatHex(payload.get().bytes()) + "\n" + codec.decode(payload.get()) + "\n");
    }

    private static Path file(SchemaVersion schema) {
        return FOLDER.resolve(schema.type() + ".v" + schema.version() + ".txt");
    }
}
