package dev.lectern.it;

import dev.lectern.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Lectern in a process of its own, on the real server, with its own ports, folder and database. Its output is in
 * {@code target/it/<name>/console.log}.
 */
public final class LecternServer implements AutoCloseable {
    /** Password of {@code lectern_app}, the application's role. */
    public static final String DB_PASSWORD = "tests";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServerFolder folder;
    private final int httpPort;
    private final int dbPort;
    private final Thread atTheEnd = new Thread(this::stop);
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;

    private LecternServer(ServerFolder folder, int httpPort, int dbPort) {
        this.folder = folder;
        this.httpPort = httpPort;
        this.dbPort = dbPort;
    }

    /**
     * @return the server that tests share; it is running, has the demonstration data, and goes on when this JVM ends
     */
    public static LecternServer shared() {
        return SharedServer.RUNNING;
    }

    /** A server that is already running. */
    static LecternServer running(ServerFolder folder, ServerFolder.Ports ports) {
        return new LecternServer(folder, ports.http(), ports.database());
    }

    /** A server that goes on when this JVM ends, with the demonstration data. */
    static LecternServer lasting(ServerFolder folder) {
        return new LecternServer(folder, FreePort.next(), FreePort.next())
                .with(Map.of("LECTERN_DEMO", "true", "JVM_ARGS", JvmOptions.COMPILED_WELL_WHERE_HOT));
    }

    /**
     * @return a new server in {@code target/it/<name>}, without data or demonstration, not started yet; it ends with
     *     this JVM at the latest
     */
    public static LecternServer fresh(String name, Path war) {
        try {
            var folder = ServerFolder.empty(Path.of("target", "it", name)).deploy(war);
            var server = new LecternServer(folder, FreePort.next(), FreePort.next());
            Runtime.getRuntime().addShutdownHook(server.atTheEnd);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds environment variables, which override those that test servers get by default. */
    public LecternServer with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    public URI url() {
        return URI.create("http://localhost:" + httpPort + "/");
    }

    /** Port of the embedded database. */
    public int dbPort() {
        return dbPort;
    }

    public int httpPort() {
        return httpPort;
    }

    /** The folder of its embedded database. */
    public Path data() {
        return folder.data();
    }

    /** Starts the server, on its existing data if it ran before, and returns when it is ready. */
    public LecternServer start() {
        try {
            process = launch();
            awaitReady(process, Instant.now().plus(PATIENCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private Process launch() throws IOException {
        Path program = ServerFolder.RUNTIME.resolve("bin").resolve("server").toAbsolutePath();
        var launch = new ProcessBuilder(program.toString(), "run", "lectern")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.console().toFile()));
        launch.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "WLP_USER_DIR", folder.user().toString(),
                        "HTTP_PORT", String.valueOf(httpPort),
                        "DB_PORT", String.valueOf(dbPort),
                        "DB_PASSWORD", DB_PASSWORD,
                        "ltpa_keys_password", "tests",
                        "LECTERN_DATA", folder.data().toString(),
                        "LECTERN_DEMO", "false",
                        "JVM_ARGS", JvmOptions.COMPILED_ONCE));
        launch.environment().putAll(environment);
        return launch.start();
    }

    private void awaitReady(Process server, Instant deadline) throws IOException {
        boolean ready = Readiness.awaited(
                url(),
                () -> server.isAlive()
                        && !folder.isOutOfOrder()
                        && Instant.now().isBefore(deadline));
        if (ready) return;
        stop();
        throw new IllegalStateException("Lectern did not become ready. It said:\n" + folder.lastWords());
    }

    /** Replaces its WAR; the new one runs from the next start on. */
    public LecternServer deploy(Path war) {
        try {
            folder.deploy(war);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * The process of the server.
     *
     * @throws IllegalStateException if it does not run
     */
    public ProcessHandle process() {
        if (process == null) throw new IllegalStateException("The server does not run.");
        return process.toHandle();
    }

    /** Ends the server as a crash would: its database is left running, as it is after {@code kill -9}. */
    public void kill() {
        if (process == null) return;
        process.destroyForcibly().onExit().join();
        process = null;
    }

    /** Ends the server and its database in an orderly way. */
    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    void stop() {
        try {
            if (process != null) end(process);
            folder.endWhatRuns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Process server) throws InterruptedException {
        process = null;
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) server.destroyForcibly().waitFor();
    }
}
