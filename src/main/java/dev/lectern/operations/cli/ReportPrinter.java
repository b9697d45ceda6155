package dev.lectern.operations.cli;

import dev.lectern.operations.Progress;
import dev.lectern.operations.schemas.DryRunReport;
import dev.lectern.operations.schemas.DryRunReport.Failure;
import dev.lectern.operations.schemas.DryRunReport.Taken;
import java.io.PrintStream;
import java.util.Locale;

/** Prints the report of a dry run as text. */
final class ReportPrinter {
    private final PrintStream out;

    ReportPrinter(PrintStream out) {
        this.out = out;
    }

    void print(String slug, DryRunReport report) {
        Progress progress = report.progress();
        out.printf(
                Locale.ROOT,
                "%n%s: %,d %s in %s%n",
                slug,
                progress.done(),
                progress.done() == 1 ? "event" : "events",
                progress.took());
        for (Taken taken : report.taken()) out.printf(Locale.ROOT, "  %s: %,d%n", route(taken), taken.events());
        if (report.isAllReadable()) out.println("  Everything can be read.");
        else out.printf(Locale.ROOT, "  %,d of them cannot be read.%n", report.unread());
        for (Failure failure : report.failures())
            out.printf(
                    "    position %d, %s, %s: %s%n",
                    failure.position(), failure.stream(), failure.type(), failure.reason());
        long more = report.unread() - report.failures().size();
        if (more > 0) out.printf(Locale.ROOT, "    and %,d more%n", more);
    }

    private static String route(Taken taken) {
        return taken.route().isAsWritten()
                ? taken.route().from()
                : taken.route().toString();
    }
}
