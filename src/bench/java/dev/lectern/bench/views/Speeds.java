package dev.lectern.bench.views;

import dev.lectern.bench.views.Rebuilds.Built;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The speeds of the rebuilds of each view; the median of several rounds counts. */
final class Speeds {
    private static final class Runs {
        final List<Built> replays = new ArrayList<>();
        final List<Built> wholes = new ArrayList<>();
        final List<Built> tenths = new ArrayList<>();
        final List<Built> alone = new ArrayList<>();

        /** The ratio to the replay of the same round, since other work of the machine changes from round to round. */
        double toReplay() {
            double[] ratios = IntStream.range(0, wholes.size())
                    .mapToDouble(round ->
                            wholes.get(round).perSecond() / replays.get(round).perSecond())
                    .sorted()
                    .toArray();
            return ratios[ratios.length / 2];
        }

        double growth() {
            double[] ratios = IntStream.range(0, wholes.size())
                    .mapToDouble(round ->
                            wholes.get(round).perSecond() / tenths.get(round).perSecond())
                    .sorted()
                    .toArray();
            return ratios[ratios.length / 2];
        }
    }

    private final Map<String, Runs> views = new LinkedHashMap<>();

    private Runs runs(String view) {
        return views.computeIfAbsent(view, each -> new Runs());
    }

    /** Reading alone, right before the view was rebuilt. */
    void addReplay(String view, Built built) {
        runs(view).replays.add(built);
    }

    void addWhole(String view, Built built) {
        runs(view).wholes.add(built);
    }

    void addTenth(String view, Built built) {
        runs(view).tenths.add(built);
    }

    /** Each event in a transaction of its own. */
    void addAlone(String view, Built built) {
        runs(view).alone.add(built);
    }

    private static Built middle(List<Built> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Built::perSecond))
                .toList()
                .get(all.size() / 2);
    }

    String line(String view) {
        Runs runs = runs(view);
        Built whole = middle(runs.wholes);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.2f | %s | %d | %d |",
                view,
                whole.events(),
                whole.perSecond(),
                middle(runs.replays).perSecond(),
                runs.toReplay(),
                runs.growth(),
                runs.alone.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.0f",
                                whole.perSecond() / middle(runs.alone).perSecond()),
                whole.heapBefore() >> 20,
                whole.heapAfter() >> 20);
    }

    String text() {
        var text = new StringBuilder("""
            | rebuild of | events | events/s | replay alone, events/s | beside replay, goal 0.4 \
            | beside its first tenth, goal 1 | beside a transaction for each event, goal 20 \
            | heap after a tenth, MB | heap at the end, MB |
            |---|---|---|---|---|---|---|---|---|
            """);
        for (String view : views.keySet()) text.append(line(view)).append('\n');
        return text.toString();
    }

    JsonArray json() {
        var all = Json.createArrayBuilder();
        views.forEach((view, runs) -> all.add(Json.createObjectBuilder()
                .add("view", view)
                .add("toReplay", runs.toReplay())
                .add("growth", runs.growth())
                .add("eventsPerSecond", rates(runs.wholes))
                .add("replayedPerSecond", rates(runs.replays))
                .add("firstTenthPerSecond", rates(runs.tenths))
                .add("aTransactionEachPerSecond", rates(runs.alone))
                .add("heapAfterATenth", middle(runs.wholes).heapBefore())
                .add("heapAtTheEnd", middle(runs.wholes).heapAfter())));
        return all.build();
    }

    private static JsonArray rates(List<Built> all) {
        return Json.createArrayBuilder(
                        Arrays.asList(all.stream().map(Built::perSecond).toArray()))
                .build();
    }
}
