package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lock of the golden files, {@code src/test/resources/golden/lock.json}: a line for each file that landing wrote,
 * and one for the corrections, each with the fingerprint of its text.
 *
 * @param lines by path from the root
 */
record GoldenLock(SortedMap<String, String> lines) {
    static final String FILE = "src/test/resources/golden/lock.json";
    private static final Pattern LINE = Pattern.compile("\"([A-Za-z0-9./-]+)\": \"([0-9a-f]{64})\"");

    static GoldenLock in(Path root) throws IOException {
        return new GoldenLock(LandedLines.read(root.resolve(FILE), LINE));
    }

    static String fingerprint(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(UTF_8)));
    }

    /** Whether a file has the text that landing wrote. A file that is not there has none. */
    boolean holds(Path root, String path) throws IOException {
        Path file = root.resolve(path);
        String text = Files.exists(file) ? Files.readString(file) : "";
        return fingerprint(text).equals(lines.getOrDefault(path, fingerprint("")));
    }

    /** The lock's text after landing wrote these files. */
    String with(Map<String, String> texts) {
        var more = new TreeMap<>(lines);
        texts.forEach((path, text) -> more.put(path, fingerprint(text)));
        return LandedLines.text(more);
    }
}
