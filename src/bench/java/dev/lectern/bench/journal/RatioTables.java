package dev.lectern.bench.journal;

import java.util.Locale;
import java.util.Map;

/** The figures as tables for people to read. */
final class RatioTables {
    private static final Map<String, String> NAMES = Map.of(
            "inserts", "raw inserts, a commit each",
            "batches", "raw batches, a commit for all that wait",
            "lectern", "Lectern's journal",
            "axon", "Axon",
            "pekko", "Pekko",
            "messagedb", "Message DB",
            "commands", "Lectern's commands, in the server",
            "views", "the same, its views following",
            "select", "plain select");

    private RatioTables() {}

    static String of(BenchSamples appends, BenchSamples replays, BenchSamples streams, Ratios ratios) {
        var text = new StringBuilder();
        text.append("| appends | in flight | tenants | events/s | p50 µs | p99 µs |\n|---|---|---|---|---|---|\n");
        for (var cell : appends.cells())
            line(
                    text,
                    "| %s | %d | %d | %.0f | %.0f | %.0f |",
                    name(cell),
                    cell.level().inFlight(),
                    cell.level().tenants(),
                    appends.perSecond(cell),
                    appends.micros50(cell),
                    appends.micros99(cell));
        text.append("\n| replay, by one thread | events/s |\n|---|---|\n");
        for (var cell : replays.cells()) line(text, "| %s | %.0f |", name(cell), replays.perSecond(cell));
        text.append("\n| commands, one after the other, to a stream of | commands/s | p99 µs |\n|---|---|---|\n");
        for (var cell : streams.cells())
            line(text, "| %s | %.0f | %.0f |", name(cell), streams.perSecond(cell), streams.micros99(cell));
        text.append("\n| | beside | ratio | goal, at least |\n|---|---|---|---|\n");
        for (var each : ratios.all())
            line(text, "| %s | %s | %.2f | %.2f |", each.what(), each.beside(), each.ratio(), each.goal());
        return text.toString();
    }

    private static String name(BenchSamples.Cell cell) {
        return NAMES.getOrDefault(cell.contender(), cell.contender());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
