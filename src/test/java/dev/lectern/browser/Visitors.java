package dev.lectern.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.lectern.it.LecternServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Visitor}s: each has a browser session of its own, in a browser that no other class uses
 * meanwhile. When a test fails, the last page of each visitor is in
 * {@code target/screenshots/<class>.<test>-<visitor>.png}.
 *
 * <pre>{@code
 * @RegisterExtension static final Visitors visitors = new Visitors();
 * @Test void the_last_seat_goes_to_one(Visitor ann, @Phone Visitor bo) { … }
 * }</pre>
 */
public final class Visitors implements BeforeAllCallback, ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace OURS = Namespace.create(Visitors.class);

    /** In milliseconds. Long, since a late result on a busy machine proves nothing. */
    private static final double PATIENCE = 30_000;

    private final Supplier<URI> site;

    /** The visitors use the Lectern server that the tests share. */
    public Visitors() {
        this(() -> LecternServer.shared().url());
    }

    /** @param site the address where paths start; it is asked for when the first visitor comes */
    public Visitors(Supplier<URI> site) {
        this.site = site;
    }

    /** Finds the browser: without one the class fails once, with one sentence, instead of test by test. */
    @Override
    public void beforeAll(ExtensionContext tests) {
        tests.getStore(OURS).put(Running.class, browsers(tests).take());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        Running running = tests.getStore(OURS).get(Running.class, Running.class);
        if (running != null) browsers(tests).giveBack(running);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var options = new NewContextOptions()
                .setBaseURL(site.get().toString())
                .setLocale("en")
                .setTimezoneId("Europe/Berlin");
        if (parameter.isAnnotated(Phone.class)) {
            options.setViewportSize(360, 740).setHasTouch(true);
        } else {
            options.setViewportSize(1280, 800);
        }
        var visitor = new Visitor(running(test).browser().newContext(options));
        present(test).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        int number = 0;
        for (Visitor visitor : present(test)) {
            number++;
            if (test.getExecutionException().isPresent()) {
                visitor.photographs(test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName() + "-" + number);
            }
            visitor.leaves();
        }
    }

    private static List<Visitor> present(ExtensionContext test) {
        return test.getStore(Namespace.create(Visitors.class, test.getUniqueId()))
                .getOrComputeIfAbsent(Present.class, key -> new Present(new ArrayList<>()), Present.class)
                .visitors();
    }

    private static Running running(ExtensionContext test) {
        return Objects.requireNonNull(test.getStore(OURS).get(Running.class, Running.class));
    }

    private static Browsers browsers(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(
                        Browsers.class, any -> new Browsers(new ConcurrentLinkedQueue<>()), Browsers.class);
    }

    private record Present(List<Visitor> visitors) {}

    /** The browsers that no class uses; JUnit closes them when the last test of the JVM has ended. */
    private record Browsers(Queue<Running> idle) implements AutoCloseable {
        Running take() {
            Running running = idle.poll();
            return running == null ? Running.start() : running;
        }

        void giveBack(Running running) {
            idle.add(running);
        }

        @Override
        public void close() {
            idle.forEach(running -> running.playwright().close());
        }
    }

    private record Running(Playwright playwright, Browser browser) {
        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var chromium = Chromium.find();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(playwright, chromium.launch(playwright));
        }
    }
}
