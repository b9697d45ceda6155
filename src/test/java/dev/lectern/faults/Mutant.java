package dev.lectern.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Lectern with a deliberate fault: sources in which some text is replaced, compiled anew.
 *
 * @param sql what else the fault needs changed in the database, may be empty
 */
record Mutant(String name, List<Change> changes, String sql) {
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A replacement in a file below {@code src/main/java}. It is an error if the text is no longer in the file. */
    record Change(String file, String from, String to) {}

    /** @return the compiled classes by their path */
    Map<String, byte[]> classes() {
        Path folder = Path.of("target", "faults", name);
        try {
            Path sources = Files.createDirectories(folder.resolve("sources"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            compile(write(sources), classes);
            return read(classes);
        } catch (IOException e) {
            throw new CannotTell("The mutant " + name + " could not be made.", e);
        }
    }

    private List<Path> write(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Change change : changes) {
            String text = texts.containsKey(change.file())
                    ? texts.getOrDefault(change.file(), "")
                    : Files.readString(SOURCES.resolve(change.file()));
            if (!text.contains(change.from()))
                throw new CannotTell(change.file() + " does not say any longer: " + change.from());
            texts.put(change.file(), text.replace(change.from(), change.to()));
        }
        var written = new ArrayList<Path>();
        for (var text : texts.entrySet()) {
            Path file = folder.resolve(Path.of(text.getKey()).getFileName());
            written.add(Files.writeString(file, text.getValue()));
        }
        return written;
    }

    private void compile(List<Path> sources, Path classes) {
        var options = new ArrayList<>(List.of(
                "--release", "21", "-parameters", "-proc:none", "-nowarn", "-d", classes.toString(), "-classpath"));
        options.add(System.getProperty("java.class.path"));
        sources.forEach(source -> options.add(source.toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (result != 0) throw new CannotTell("The mutant " + name + " does not compile.");
    }

    private static Map<String, byte[]> read(Path classes) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                bytes.put(classes.relativize(file).toString(), Files.readAllBytes(file));
        }
        return bytes;
    }
}
