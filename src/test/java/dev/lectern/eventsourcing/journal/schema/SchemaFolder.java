package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The files under {@code schemas/}, used or not.
 *
 * @param files those that can be read, by type and version
 * @param unreadable a sentence for each of the others
 */
record SchemaFolder(List<File> files, List<String> unreadable) {
    private static final Pattern NAME = Pattern.compile("([a-z]+)/([A-Z][A-Za-z]*)\\.v([1-9][0-9]?)\\.avsc");

    /** @param path as a sentence names it: {@code schemas/person/PersonRegistered.v2.avsc} */
    record File(String path, String category, SchemaVersion version, EventSchema schema) {}

    static SchemaFolder in(Path root) throws IOException {
        Path folder = root.resolve("schemas");
        var files = new ArrayList<File>();
        var unreadable = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.matches("[a-z]+\\.json")) continue; // the lock, and what else landing writes
                try {
                    files.add(file(name, Files.readString(path)));
                } catch (AvroRuntimeException | IllegalStateException e) {
                    String why =
                            Objects.toString(e.getMessage()).lines().findFirst().orElse("");
                    unreadable.add("schemas/" + name + " cannot be an event's schema: " + why);
                }
            }
        }
        files.sort(Comparator.comparing(File::version, Lock.IN_ORDER));
        return new SchemaFolder(List.copyOf(files), List.copyOf(unreadable));
    }

    private static File file(String name, String avsc) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches())
            throw new IllegalStateException("its name is not <category>/<Type>.v<version>.avsc. Give it such a name.");
        Schema schema = new Schema.Parser().parse(avsc);
        if (schema.getType() != Schema.Type.RECORD)
            throw new IllegalStateException("it is no record. Make it one, with the event's fields.");
        FieldPaths.of(schema); // first: refuses a record that holds itself, on which the codec never ends
        ValueCodec.of(schema, Fields.class);
        var version = new SchemaVersion(parts.group(2), Integer.parseInt(parts.group(3)));
        return new File("schemas/" + name, parts.group(1), version, new EventSchema(version, schema));
    }

    Optional<File> find(String type, int version) {
        return files.stream()
                .filter(file -> file.version().equals(new SchemaVersion(type, version)))
                .findFirst();
    }

    Optional<File> find(SchemaVersion version) {
        return find(version.type(), version.version());
    }

    Optional<File> after(File file) {
        return find(file.version().type(), file.version().version() + 1);
    }

    /** The file of the version before it in its type, whatever its number. */
    Optional<File> before(File file) {
        return files.stream()
                .filter(each -> each.version().type().equals(file.version().type()))
                .filter(each -> each.version().version() < file.version().version())
                .reduce((earlier, later) -> later);
    }

    Optional<File> newest(String type) {
        return files.stream().filter(file -> file.version().type().equals(type)).reduce((older, newer) -> newer);
    }
}
