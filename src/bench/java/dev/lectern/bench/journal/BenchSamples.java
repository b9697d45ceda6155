package dev.lectern.bench.journal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All samples of a run; the median of each cell counts. */
final class BenchSamples {
    record Cell(String contender, Level level) {}

    private final Map<Cell, List<Sample>> samples = new LinkedHashMap<>();

    void add(String contender, Level level, Sample sample) {
        samples.computeIfAbsent(new Cell(contender, level), cell -> new ArrayList<>())
                .add(sample);
    }

    Set<Cell> cells() {
        return samples.keySet();
    }

    /** Events a second; empty if the cell was not run. */
    OptionalDouble perSecond(String contender, Level level) {
        var cell = new Cell(contender, level);
        return samples.containsKey(cell) ? OptionalDouble.of(perSecond(cell)) : OptionalDouble.empty();
    }

    double perSecond(Cell cell) {
        return middle(cell, Sample::perSecond);
    }

    double micros50(Cell cell) {
        return middle(cell, sample -> sample.p50() / 1e3);
    }

    double micros99(Cell cell) {
        return middle(cell, sample -> sample.p99() / 1e3);
    }

    private double middle(Cell cell, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.getOrDefault(cell, List.of()).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
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
                    .add("eventsPerSecond", perSecond(cell))
                    .add("p50Micros", micros50(cell))
                    .add("p99Micros", micros99(cell))
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
