package dev.lectern.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server process on this machine: its programs, its folder, its port on the loopback address. */
record Postmaster(Path programs, Path home, int port) {
    // The durability settings are explicit: what the journal has acknowledged survives a crash.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=256MB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "logging_collector=on",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d");

    private static final int ATTEMPTS_AFTER_A_CRASH = 10;

    private Path data() {
        return home.resolve("postgresql");
    }

    private Path log() {
        return home.resolve("log");
    }

    /**
     * Creates the data folder, with one login, {@code postgres}. An existing folder is left as it is.
     *
     * @throws DatabaseUnusable if an existing folder was written by another major version
     */
    void create(Path passwordFile) throws IOException {
        if (Files.exists(data())) {
            requireOwnMajorVersion();
            return;
        }
        // renamed when complete, so that a killed process leaves no incomplete folder under the final name
        Path half = Files.createTempDirectory(home, "creating-");
        run(
                "initdb",
                "-D",
                half.toString(),
                "-U",
                "postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(half, data());
    }

    private void requireOwnMajorVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (version.equals(PostgresBinaries.MAJOR_VERSION)) return;
        throw new DatabaseUnusable("The data in " + data() + " were written by PostgreSQL " + version
                + "; this Lectern carries " + PostgresBinaries.MAJOR_VERSION + ". Dump and restore them.");
    }

    /**
     * Starts the server and returns when it accepts connections. A server that a killed process left on these data is
     * stopped first. If the server itself was killed, its child processes must end before another server can start, so
     * several attempts are made.
     */
    void start() throws IOException {
        stop();
        int attempts = Files.exists(pidFile()) ? ATTEMPTS_AFTER_A_CRASH : 1;
        var options = new StringBuilder("-p " + port + " -c log_directory=" + log());
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        while (true) {
            try {
                run("pg_ctl", "start", "-D", data().toString(), "-w", "-t", "60", "-o", options.toString());
                return;
            } catch (DatabaseUnusable e) {
                if (--attempts == 0) throw e;
                pause();
            }
        }
    }

    /** Stops the server and returns when everything is written and the server has ended. Does nothing if none runs. */
    void stop() throws IOException {
        if (runs()) run("pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "60");
        else if (process().isPresent()) Files.deleteIfExists(pidFile());
    }

    /** Whether a server runs, even if it is still recovering. */
    boolean runs() throws IOException {
        return process()
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /**
     * The process that has the process id in the server's pid file. After a crash that may be any other program. If no
     * process has this id, the file stays: PostgreSQL uses it to see whether processes of the killed server still work
     * on these data.
     */
    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        }
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was to start", e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is root
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("unshare", "-U"));
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Files.createDirectories(log());
        File output = log().resolve(program + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (finished(process) == 0) return;
        throw new DatabaseUnusable("PostgreSQL's " + program + " failed; why is said in " + log() + ".");
    }

    private static int finished(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL worked", e);
        }
    }
}
