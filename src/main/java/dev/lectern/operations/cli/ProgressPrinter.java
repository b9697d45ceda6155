package dev.lectern.operations.cli;

import dev.lectern.eventsourcing.journal.export.ProgressListener;
import dev.lectern.operations.Pace;
import dev.lectern.operations.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Prints the progress of long work, at most every two seconds. */
final class ProgressPrinter implements ProgressListener {
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final String slug;
    private final String done;
    private final PrintStream out;
    private final Pace pace = new Pace();
    private final long began = System.nanoTime();
    private long said;

    /** @param done what is done to the events, as a participle: “exported” */
    ProgressPrinter(String slug, String done, PrintStream out) {
        this.slug = slug;
        this.done = done;
        this.out = out;
    }

    @Override
    public void at(long position, long of) {
        long nanos = System.nanoTime() - began;
        Progress now = pace.at(position, of, nanos);
        if (nanos - said < PAUSE_NANOS || position == of) return;
        said = nanos;
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d events %s, %,d a second, %s left%n",
                slug,
                now.done(),
                now.of(),
                done,
                now.perSecond(),
                now.left());
    }
}
