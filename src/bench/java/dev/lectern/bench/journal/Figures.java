package dev.lectern.bench.journal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All samples of a run; of each cell the one in the middle counts. */
final class Figures {
    record Cell(String contender, Level level) {}

    private final Map<Cell, List<Sample>> samples = new LinkedHashMap<>();

    void add(String contender, Level level, Sample sample) {
        samples.computeIfAbsent(new Cell(contender, level), cell -> new ArrayList<>())
                .add(sample);
    }

    Iterable<Cell> cells() {
        return samples.keySet();
    }

    OptionalDouble perSecond(String contender, Level level) {
        return middle(new Cell(contender, level), Sample::perSecond);
    }

    OptionalDouble micros50(Cell cell) {
        return middle(cell, sample -> sample.p50() / 1e3);
    }

    OptionalDouble micros99(Cell cell) {
        return middle(cell, sample -> sample.p99() / 1e3);
    }

    private OptionalDouble middle(Cell cell, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.getOrDefault(cell, List.of()).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }

    String text() {
        var text = new StringBuilder(
                "| | in flight | tenants | events/s | p50 µs | p99 µs |\n|---|---|---|---|---|---|\n");
        for (Cell cell : samples.keySet())
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.0f | %.0f |%n",
                    cell.contender(),
                    cell.level().inFlight(),
                    cell.level().tenants(),
                    middle(cell, Sample::perSecond).orElse(0),
                    micros50(cell).orElse(0),
                    micros99(cell).orElse(0)));
        return text.toString();
    }

    JsonArray toJson() {
        var cells = Json.createArrayBuilder();
        samples.forEach((cell, all) -> {
            var each = Json.createArrayBuilder();
            all.forEach(sample -> each.add(json(sample)));
            cells.add(Json.createObjectBuilder()
                    .add("contender", cell.contender())
                    .add("inFlight", cell.level().inFlight())
                    .add("tenants", cell.level().tenants())
                    .add(
                            "eventsPerSecond",
                            perSecond(cell.contender(), cell.level()).orElse(0))
                    .add("p50Micros", micros50(cell).orElse(0))
                    .add("p99Micros", micros99(cell).orElse(0))
                    .add("samples", each));
        });
        return cells.build();
    }

    private static JsonObjectBuilder json(Sample sample) {
        return Json.createObjectBuilder()
                .add("events", sample.events())
                .add("eventsPerSecond", sample.perSecond())
                .add("p50Nanos", sample.p50())
                .add("p99Nanos", sample.p99());
    }
}
