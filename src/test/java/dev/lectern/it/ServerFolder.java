package dev.lectern.it;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The folder of a test server: a copy of {@code liberty/}, the driver, the WAR, its data and its logs. */
record ServerFolder(Path home) {
    /** Where the build unpacks Open Liberty. */
    static final Path RUNTIME = Path.of("target", "liberty", "wlp");

    /** Empties the folder and lays out a server in it, without an application yet. */
    static ServerFolder empty(Path home) throws IOException {
        var folder = new ServerFolder(home.toAbsolutePath());
        folder.endWhatRuns();
        delete(folder.home);
        copyEach(Path.of("liberty"), Files.createDirectories(folder.server()));
        Path driver = TestWar.locationOf(org.postgresql.Driver.class);
        Path drivers = Files.createDirectories(folder.server().resolve("jdbc"));
        Files.copy(driver, drivers.resolve(driver.getFileName()));
        return folder;
    }

    ServerFolder deploy(Path war) throws IOException {
        Path applications = Files.createDirectories(server().resolve("apps"));
        Files.copy(war, applications.resolve("lectern.war"), REPLACE_EXISTING);
        return this;
    }

    /** Deploys the application in place: it stays where the build compiles it. */
    ServerFolder deploy(QuickClasses classes) throws IOException {
        Path applications = Files.createDirectories(server().resolve("apps"));
        Files.writeString(applications.resolve("lectern.war.xml"), classes.layout());
        return this;
    }

    /** The ports of a server and of its embedded database. */
    record Ports(int http, int database) {}

    /** @return empty unless a server and its database run here */
    Optional<Ports> running() throws IOException {
        if (process(serverFile(), "java").isEmpty()
                || process(postmasterFile(), "postgres").isEmpty()) return Optional.empty();
        URI address = URI.create(Files.readAllLines(serverFile()).get(1));
        int database = Integer.parseInt(Files.readAllLines(postmasterFile()).get(3));
        return Optional.of(new Ports(address.getPort(), database));
    }

    /** Ends the server and the database that a killed process left behind here. */
    void endWhatRuns() throws IOException {
        process(serverFile(), "java").ifPresent(ServerFolder::end);
        process(postmasterFile(), "postgres").ifPresent(ServerFolder::end);
    }

    private Path serverFile() {
        return data().resolve("running");
    }

    private Path postmasterFile() {
        return data().resolve("postgresql").resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> process(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) return Optional.empty();
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/" + program));
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /**
     * Whether initial data are kept that are newer than {@code newest} and no older than twelve hours: the dates of the
     * demonstration are counted from the day on which it is created.
     *
     * @param newest when anything that the data are made with was last changed, in milliseconds since 1970
     */
    boolean hasDataToBeginWith(long newest) throws IOException {
        if (!Files.exists(dataToBeginWith())) return false;
        Instant kept = Files.getLastModifiedTime(dataToBeginWith()).toInstant();
        return kept.toEpochMilli() > newest && kept.isAfter(Instant.now().minus(Duration.ofHours(12)));
    }

    /** Keeps a copy of the data as they are now; nothing may run here meanwhile. */
    void keepDataToBeginWith() throws IOException {
        Path half = home.resolve("data-half");
        copyAll(data(), half);
        Files.move(half, dataToBeginWith());
        Files.setLastModifiedTime(dataToBeginWith(), FileTime.from(Instant.now()));
    }

    /** Restores the data that were kept. */
    void beginAnew() throws IOException {
        delete(data());
        copyAll(dataToBeginWith(), data());
    }

    private Path dataToBeginWith() {
        return home.resolve("data-to-begin-with");
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()), COPY_ATTRIBUTES);
        }
    }

    private static void copyEach(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()), REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Liberty's user directory, the folder above its servers. */
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

    /**
     * Whether the server cannot become ready. Liberty goes on without an application that did not start; Lectern goes
     * on without what it needs to be ready.
     */
    boolean isOutOfOrder() throws IOException {
        return Files.readString(console()).matches("(?s).*(CWWKZ000[24]E|It does not report itself ready).*");
    }

    /** @return the last 30 lines of the console, and where there is more */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(console());
        List<String> last = lines.subList(Math.max(0, lines.size() - 30), lines.size());
        return String.join("\n", last) + "\nMore is in " + server().resolve("logs");
    }
}
