package dev.lectern.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium that starts on this machine: an installed one, otherwise one that is fetched.
 *
 * @param executable what to start; null for the one that Playwright has fetched for itself
 * @param flags what this build of Chromium needs beyond {@link #FLAGS}
 * @param environment variables to set for it, in addition to the inherited ones
 */
public record Chromium(@Nullable Path executable, List<String> flags, Map<String, String> environment) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** No background traffic: a page that asks for any host other than this machine gets no answer. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    /** Where macOS installs it for people who do not use a command line. */
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /**
     * Searches this machine, then fetches one.
     *
     * @throws IllegalStateException if there is none; the message is one sentence that says what to install
     */
    public static Chromium find() {
        return find(
                PathCommands.ofThisMachine(),
                Path.of(System.getProperty("user.home"), ".cache", "lectern"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    static Chromium find(PathCommands pathCommands, Path cache, String system, String processor) {
        Stream<Path> onThePath = NAMES.stream().map(pathCommands::find).flatMap(Optional::stream);
        Stream<Path> applications = APPLICATIONS.stream().map(Path::of).filter(Files::isExecutable);
        // Ubuntu's chromium-browser without its snap is found, but does not start
        Optional<Path> installed = Stream.concat(onThePath, applications)
                .filter(found -> pathCommands.starts(found, Map.of()))
                .findFirst();
        if (installed.isPresent()) return new Chromium(installed.get(), List.of(), Map.of());
        try {
            return fetched(pathCommands, cache, system, processor);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The browser tests need a browser: install Chromium so that `chromium` is on the PATH (Debian:"
                        + " apt-get install chromium), or let the build fetch one by itself, with Node.js and npm on"
                        + " Linux x86-64, with Playwright on Linux arm64 and macOS (it could not: "
                            + e.getMessage()
                            + ").",
                    e);
        }
    }

    /**
     * No npm package has a Chromium for other machines than Linux x86-64; Playwright fetches one for these, into its
     * own cache.
     */
    private static Chromium fetched(PathCommands pathCommands, Path cache, String system, String processor)
            throws IOException {
        return switch ((system.startsWith("Mac") ? "Mac" : system) + " " + processor) {
            case "Linux amd64" -> new PackagedChromium(pathCommands, cache).get();
            case "Linux aarch64", "Mac aarch64", "Mac x86_64" -> {
                pathCommands.run(
                        Path.of("").toAbsolutePath(),
                        "java",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        CLI.class.getName(),
                        "install",
                        "--only-shell",
                        "chromium");
                yield new Chromium(null, List.of(), Map.of());
            }
            default -> throw new IOException("none is published for " + system + " on " + processor);
        };
    }

    Browser launch(Playwright playwright) {
        // Playwright replaces the whole environment with the variables that it is given
        var variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        var arguments = new ArrayList<>(FLAGS);
        arguments.addAll(flags);
        var options = new LaunchOptions().setHeadless(true).setArgs(arguments).setEnv(variables);
        if (executable != null) options.setExecutablePath(executable);
        return playwright.chromium().launch(options);
    }
}
