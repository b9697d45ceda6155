package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files that landing keeps: a JSON object with a line for each name, in order. */
final class LandedLines {
    private LandedLines() {}

    /**
     * @param line one line; its groups are the name and the value
     * @return none if the file is not there
     */
    static SortedMap<String, String> read(Path file, Pattern line) throws IOException {
        var lines = new TreeMap<String, String>();
        if (Files.exists(file))
            line.matcher(Files.readString(file)).results().forEach(found -> lines.put(found.group(1), found.group(2)));
        return lines;
    }

    static String text(SortedMap<?, String> lines) {
        return lines.entrySet().stream()
                .map(line -> "  \"" + line.getKey() + "\": \"" + line.getValue() + "\"")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
