package dev.lectern.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the errors of a browser: console errors, uncaught exceptions and violations of the content security policy.
 */
final class BrowserTroubles {
    /** The event names directive, source and line; the console's message differs between browser versions. */
    private static final String REPORT_VIOLATIONS = """
        addEventListener('securitypolicyviolation', e => reportTrouble(
            `CSP ${e.effectiveDirective} blocked ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber} ${e.sample}`));
        """;

    private final List<String> all = new ArrayList<>();

    void listenTo(BrowserContext context) {
        context.exposeBinding("reportTrouble", (source, details) -> all.add((String) details[0]));
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(this::hear);
        context.onWebError(failure -> all.add("uncaught " + failure.error()));
    }

    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type()) && !message.text().contains("Content Security Policy")) {
            all.add("console " + message.text() + " at " + message.location());
        }
    }

    List<String> soFar() {
        return List.copyOf(all);
    }
}
