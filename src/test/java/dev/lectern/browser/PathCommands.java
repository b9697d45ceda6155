package dev.lectern.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The commands that a PATH offers, and no others.
 *
 * @param path directories, separated as in the environment variable PATH
 */
record PathCommands(String path) {
    private static final int MINUTES = 5;

    static PathCommands ofThisMachine() {
        return new PathCommands(System.getenv().getOrDefault("PATH", ""));
    }

    Optional<Path> find(String name) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Whether a browser can print its version; if so, all of its libraries are present. */
    boolean starts(Path browser, Map<String, String> environment) {
        try {
            run(Path.of("").toAbsolutePath(), environment, List.of(browser.toString(), "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException if the command is missing, or fails, then with the last line of its output
     */
    void run(Path directory, String name, String... arguments) throws IOException {
        Path command = find(name).orElseThrow(() -> new IOException("no " + name + " on the PATH"));
        run(
                directory,
                Map.of(),
                Stream.concat(Stream.of(command.toString()), Stream.of(arguments))
                        .toList());
    }

    private void run(Path directory, Map<String, String> environment, List<String> words) throws IOException {
        // to a file: a pipe that nobody reads would block the command, and reading it would ignore the time limit
        Path said = Files.createTempFile("lectern-command", ".log");
        try {
            var builder = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("PATH", path);
            builder.environment().putAll(environment);
            await(builder.start(), Path.of(words.getFirst()).getFileName() + " failed", said);
        } finally {
            Files.delete(said);
        }
    }

    private static void await(Process process, String failed, Path said) throws IOException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(failed + " to end within " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(failed + lastLine(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(failed + ": interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String lastLine(Path said) throws IOException {
        var lines = new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
        return lines.isEmpty() ? "" : ": " + lines.getLast();
    }
}
