package dev.lectern.bench.journal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The ratios that were aimed at, and those that were measured. What was not run has no ratio. */
final class Ratios {
    private static final Level ONE = new Level(1, 1);
    private static final Level CROWD = new Level(64, 1);

    /** @param goal the lowest ratio that meets the goal */
    record Ratio(String what, String beside, double ratio, double goal) {}

    private final List<Ratio> ratios = new ArrayList<>();

    Ratios(BenchSamples appends, BenchSamples replays, BenchSamples streams) {
        OptionalDouble peer = best(appends, CROWD, "axon", "pekko", "messagedb");
        OptionalDouble crowd = appends.perSecond("lectern", CROWD);
        add("append, 64 in flight", crowd, "the best of Axon, Pekko and Message DB", peer, 2);
        add("append, 64 in flight", crowd, "raw batches", appends.perSecond("batches", CROWD), 0.75);
        add(
                "append, 1 in flight",
                appends.perSecond("lectern", ONE),
                "raw inserts",
                appends.perSecond("inserts", ONE),
                0.8);
        OptionalDouble commands = appends.perSecond("commands", CROWD);
        add("whole commands, 64 in flight", commands, "bare appends of the best of them", peer, 1);
        OptionalDouble replay = replays.perSecond("lectern", Replays.ALONE);
        add("replay into records", replay, "a plain select of bytes", replays.perSecond("select", Replays.ALONE), 0.5);
        add(
                "replay into records",
                replay,
                "Axon's, into the same records",
                replays.perSecond("axon", Replays.ALONE),
                2);
        streams(streams, "remembered");
        streams(streams, "on a node that starts");
    }

    private void streams(BenchSamples streams, String where) {
        add(
                "commands to a stream of 10,000 events, " + where,
                streams.perSecond("10,000 events, " + where, LongStreams.ALONE),
                "of 10",
                streams.perSecond("10 events, " + where, LongStreams.ALONE),
                1.0 / 3);
    }

    private static OptionalDouble best(BenchSamples benchSamples, Level level, String... contenders) {
        return Stream.of(contenders)
                .map(contender -> benchSamples.perSecond(contender, level))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    private void add(String what, OptionalDouble ours, String beside, OptionalDouble theirs, double goal) {
        if (ours.isPresent() && theirs.isPresent())
            ratios.add(new Ratio(what, beside, ours.getAsDouble() / theirs.getAsDouble(), goal));
    }

    List<Ratio> all() {
        return ratios;
    }

    JsonArray toJson() {
        var all = Json.createArrayBuilder();
        for (Ratio each : ratios)
            all.add(Json.createObjectBuilder()
                    .add("what", each.what())
                    .add("beside", each.beside())
                    .add("ratio", each.ratio())
                    .add("goal", each.goal()));
        return all.build();
    }
}
