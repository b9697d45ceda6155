package dev.lectern.operations.cli;

import dev.lectern.operations.Progress;
import dev.lectern.operations.schemas.DryRunReport;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints the progress of a dry run, at most every two seconds. */
final class DryRunProgressPrinter implements Consumer<DryRunReport> {
    private static final long PAUSE_MILLIS = 2_000;

    private final String slug;
    private final PrintStream out;
    private long said;

    DryRunProgressPrinter(String slug, PrintStream out) {
        this.slug = slug;
        this.out = out;
    }

    @Override
    public void accept(DryRunReport report) {
        Progress now = report.progress();
        if (now.time().toMillis() - said < PAUSE_MILLIS || report.isComplete()) return;
        said = now.time().toMillis();
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d events, %,d a second, %s left, %,d not readable%n",
                slug,
                now.done(),
                now.of(),
                now.perSecond(),
                now.left(),
                report.unread());
    }
}
