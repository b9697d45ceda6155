package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The events of a journal that no version of an older build can express. All are counted, and the first are named. */
final class Refusals {
    private static final int NAMED = 20;

    private final List<String> named = new ArrayList<>();
    private long count;

    void add(EventRow row, Exception why) {
        count++;
        if (count <= NAMED)
            named.add(String.format(
                    Locale.ROOT,
                    "%n  position %d, %s version %d: %s",
                    row.position(),
                    row.stream(),
                    row.version(),
                    why.getMessage()));
    }

    void requireNone() {
        if (count == 0) return;
        String more = count > NAMED ? String.format(Locale.ROOT, "%n  and %,d more.", count - NAMED) : "";
        throw new ExportUnusable("Nothing was exported. Events that cannot be written in a version that the older build"
                + " knows: " + count + "." + String.join("", named) + more);
    }
}
