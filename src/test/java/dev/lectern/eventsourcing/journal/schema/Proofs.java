package dev.lectern.eventsourcing.journal.schema;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

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
        TestExecutionSummary run = summary.getSummary();
        long silent = run.getTestsFoundCount() - run.getTestsSucceededCount() - run.getTestsFailedCount();
        if (run.getTestsFoundCount() == 0 || silent > 0)
            return List.of("The proofs did not run: " + run.getTestsFoundCount() + " tests were found, and " + silent
                    + " of them were skipped or aborted. Nothing lands.");
        return run.getFailures().stream()
                .map(failure -> "A proof fails, so that nothing lands: "
                        + failure.getTestIdentifier().getDisplayName() + ": "
                        + failure.getException().getMessage())
                .toList();
    }
}
