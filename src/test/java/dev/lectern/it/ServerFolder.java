package dev.lectern.it;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a server of the tests lives in: a copy of {@code liberty/}, the driver, the WAR, its data and its logs. */
record ServerFolder(Path home) {
    /** Where the build unpacks Open Liberty. */
    static final Path RUNTIME = Path.of("target", "liberty", "wlp");

    /** Empties the folder and lays out a server in it; the WAR is one that the build packed or a test did. */
    static ServerFolder prepare(Path home, Path war) throws IOException {
        var folder = new ServerFolder(home.toAbsolutePath());
        folder.endWhatRuns();
        folder.delete();
        copyEach(Path.of("liberty"), Files.createDirectories(folder.server()));
        Path driver = jarOf(org.postgresql.Driver.class);
        Path drivers = Files.createDirectories(folder.server().resolve("jdbc"));
        Files.copy(driver, drivers.resolve(driver.getFileName()));
        folder.deploy(war);
        return folder;
    }

    void deploy(Path war) throws IOException {
        Path applications = Files.createDirectories(server().resolve("apps"));
        Files.copy(war, applications.resolve("lectern.war"), REPLACE_EXISTING);
    }

    /** Ends the server and the database that a killed process left behind here. */
    void endWhatRuns() throws IOException {
        end(data().resolve("running"), "java");
        end(data().resolve("postgresql").resolve("postmaster.pid"), "postgres");
    }

    private static void end(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) return;
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/" + program))
                .ifPresent(ServerFolder::end);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void copyEach(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()), REPLACE_EXISTING);
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(home)) return;
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Liberty's name for the folder above its servers. */
    Path user() {
        return home.resolve("wlp");
    }

    private Path server() {
        return user().resolve("servers").resolve("lectern");
    }

    Path data() {
        return home.resolve("data");
    }

    Path console() {
        return home.resolve("console.log");
    }

    /** Liberty goes on without an application that did not start; Lectern without what it needs to be called ready. */
    boolean isOutOfOrder() throws IOException {
        return Files.readString(console()).matches("(?s).*(CWWKZ000[24]E|It does not report itself ready).*");
    }

    /** @return the last lines that the server said, and where it said more */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(console());
        List<String> last = lines.subList(Math.max(0, lines.size() - 30), lines.size());
        return String.join("\n", last) + "\nMore is in " + server().resolve("logs");
    }
}
