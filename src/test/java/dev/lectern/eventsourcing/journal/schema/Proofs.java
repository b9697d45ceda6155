package dev.lectern.eventsourcing.journal.schema;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes, as landing does before it writes the lock. */
final class Proofs {
    private Proofs() {}

    /** A sentence for each test that fails. */
    static List<String> failures(List<Class<?>> tests) {
        if (tests.isEmpty()) return List.of();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(tests.stream()
                                        .map(test -> selectClass(test))
                                        .toList())
                                .build(),
                        summary);
        return summary.getSummary().getFailures().stream()
                .map(failure -> "A proof fails, so that nothing lands: "
                        + failure.getTestIdentifier().getDisplayName() + ": "
                        + failure.getException().getMessage())
                .toList();
    }
}
