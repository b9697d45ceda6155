package dev.lectern.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Chromium that starts on this machine: one on the PATH, else one that an npm package ships.
 *
 * @param executable what to start
 * @param flags what this build needs beyond {@link #FLAGS}
 * @param environment variables to set for it, beside the inherited ones
 */
public record Chromium(Path executable, List<String> flags, Map<String, String> environment) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Quiet and alone: a page that asks for any other host than this machine gets no answer. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    /** Searches this machine; where nothing is found the exception is one sentence that says what to install. */
    public static Chromium find() {
        return find(Commands.ofThisMachine(), Path.of(System.getProperty("user.home"), ".cache", "lectern"));
    }

    static Chromium find(Commands commands, Path cache) {
        for (String name : NAMES) {
            var found = commands.find(name);
            // Ubuntu's chromium-browser without its snap is found, but does not start
            if (found.isPresent() && commands.starts(found.get(), Map.of())) {
                return new Chromium(found.get(), List.of(), Map.of());
            }
        }
        try {
            return new PackagedChromium(commands, cache).get();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The browser tests need a browser: install Chromium so that `chromium` is on the PATH"
                            + " (Debian: apt-get install chromium), or, on Linux x86-64, Node.js with npm"
                            + " so that the build can fetch one by itself (it could not: " + e.getMessage() + ").",
                    e);
        }
    }

    Browser launch(Playwright playwright) {
        // Playwright replaces the environment by what it is given
        var variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        var arguments = new ArrayList<>(FLAGS);
        arguments.addAll(flags);
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(arguments)
                        .setEnv(variables));
    }
}
