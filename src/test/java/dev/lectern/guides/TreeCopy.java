package dev.lectern.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A copy of the source tree, as a clone has it, that can be changed and built. */
final class TreeCopy {
    private static final List<String> PARTS =
            List.of("pom.xml", ".mvn", ".editorconfig", "README.md", "src", "schemas", "migrations", "liberty");

    private final Path root;

    /** @param said all that Maven printed */
    record Built(boolean passed, String said) {}

    TreeCopy(Path root) throws IOException {
        this.root = root;
        for (String part : PARTS)
            try (var files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) Files.copy(file, root.resolve(file.toString()));
            }
        write("target/formatted", ""); // only what is changed from now on is formatted
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    List<String> list(String folder) throws IOException {
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    void replace(String file, String what, String with) throws IOException {
        String text = read(file);
        if (!text.contains(what)) throw new AssertionError(file + " has nothing like this any more: " + what);
        write(file, text.replace(what, with));
    }

    /**
     * @param command as one types it, {@code mvn -q …}; it runs with this build's Maven and repository, and downloads
     *     nothing
     */
    Built run(String command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, Path.of(property("maven.home"), "bin", words.getFirst()).toString());
        words.addAll(1, List.of("-o", "-Dmaven.repo.local=" + property("maven.repo.local")));
        Path said = root.resolve("said");
        var builder = new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1", (theirs, ours) -> theirs + " " + ours);
        Process maven = builder.start();
        try {
            if (!maven.waitFor(30, TimeUnit.MINUTES)) throw new AssertionError(Files.readString(said));
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
        return new Built(maven.exitValue() == 0, Files.readString(said));
    }

    /** The failures that a test class reported in the previous build, line by line. Deletes the report. */
    List<String> failures(String test) throws Exception {
        Path report = root.resolve("target/surefire-reports/TEST-" + test + ".xml");
        NodeList failures = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("failure");
        Files.delete(report);
        return IntStream.range(0, failures.getLength())
                .mapToObj(i -> ((Element) failures.item(i)).getAttribute("message"))
                .flatMap(String::lines)
                .toList();
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "The build sets " + name + ".");
    }
}
