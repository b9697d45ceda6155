package dev.lectern.it;

import dev.lectern.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Lectern in a process of its own, on the real server: with ports, a folder, demo data and a database that nobody
 * else uses. What it says is in {@code target/it/<name>/console.log}.
 */
public final class LecternServer implements AutoCloseable {
    /** What the build packed. */
    public static final Path WAR = Path.of("target", "lectern.war");

    /** Of {@code lectern_app}, the application's role. */
    public static final String DB_PASSWORD = "tests";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServerFolder folder;
    private final int httpPort = FreePort.next();
    private final int dbPort = FreePort.next();
    private final Thread atTheEnd = new Thread(this::stop);
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;

    private LecternServer(ServerFolder folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** @return the one that tests share; it runs, and stops when the JVM of the tests ends */
    public static LecternServer shared() {
        return Shared.SERVER;
    }

    /** @return a new one in {@code target/it/<name>}, without data, not started yet */
    public static LecternServer fresh(String name, Path war) {
        try {
            return new LecternServer(ServerFolder.prepare(Path.of("target", "it", name), war));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it finds in its environment, besides or instead of what servers of the tests find. */
    public LecternServer with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    public URI url() {
        return URI.create("http://localhost:" + httpPort + "/");
    }

    /** Where the embedded database listens. */
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

    /** Starts it, on the data that are there if it ran before, and returns when it is ready. */
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
                        "LECTERN_DEMO", "true"));
        launch.environment().putAll(environment);
        return launch.start();
    }

    private void awaitReady(Process server, Instant deadline) throws IOException {
        while (!isReady()) {
            if (!server.isAlive() || folder.isOutOfOrder() || Instant.now().isAfter(deadline)) {
                stop();
                throw new IllegalStateException("Lectern did not become ready. It said:\n" + folder.lastWords());
            }
            pause();
        }
    }

    private boolean isReady() {
        var question = HttpRequest.newBuilder(url().resolve("health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts another WAR in the place of its own, for its next start. */
    public LecternServer deploy(Path war) {
        try {
            folder.deploy(war);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The process of the server, while it runs. */
    public ProcessHandle process() {
        if (process == null) throw new IllegalStateException("The server does not run.");
        return process.toHandle();
    }

    /** Ends the server as a power cut would: its database is left running, as it is after {@code kill -9}. */
    public void kill() {
        if (process == null) return;
        process.destroyForcibly().onExit().join();
        process = null;
    }

    /** Ends the server and its database in good order. */
    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void stop() {
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

    private static final class Shared {
        static final LecternServer SERVER = fresh("shared", WAR).start();
    }
}
