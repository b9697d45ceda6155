package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The benchmarks of the journal. */
public final class JournalBench {
    private static final EventCodec CODEC = TestHistories.codec();

    private JournalBench() {}

    /** The results, as a text for people and as JSON for programs. */
    public record Said(String text, JsonObject json) {}

    /** @param folder where its database may lie */
    public static Said run(Path folder) throws Exception {
        BenchPlan benchPlan = BenchPlan.asked();
        var events = new Events(CODEC);
        try (var ground = new Ground(folder.resolve("database"))) {
            RawTable.create(ground);
            var lectern = new LecternAppends(ground, events, CODEC);
            var axon = new AxonAppends(ground, events, CODEC);
            // before anything else is appended: Axon reads its table from the beginning
            var replays = benchPlan.wants("replay")
                    ? new Replays(ground, events, lectern.journal(), axon.engine()).run(benchPlan.rounds())
                    : new BenchSamples();
            BenchSamples appends = appends(benchPlan, folder, ground, events, lectern, axon);
            BenchSamples streams = benchPlan.wants("streams")
                    ? new LongStreams(ground, CODEC).run(benchPlan.rounds())
                    : new BenchSamples();
            var ratios = new Ratios(appends, replays, streams);
            return new Said(
                    RatioTables.of(appends, replays, streams, ratios),
                    Json.createObjectBuilder()
                            .add("appends", appends.toJson())
                            .add("replays", replays.toJson())
                            .add("streams", streams.toJson())
                            .add("ratios", ratios.toJson())
                            .build());
        }
    }

    private static BenchSamples appends(
            BenchPlan benchPlan, Path folder, Ground ground, Events events, Contender lectern, Contender axon)
            throws Exception {
        Map<String, Contender> all = new LinkedHashMap<>();
        all.put("inserts", new RawInserts(ground, events));
        all.put("batches", new RawBatches(ground, events));
        all.put("lectern", lectern);
        all.put("axon", axon);
        if (benchPlan.wants("messagedb"))
            all.put("messagedb", new MessageDbAppends(ground, folder.resolve("message-db")));
        if (benchPlan.wants("pekko")) all.put("pekko", new PekkoAppends(ground, events));
        if (!benchPlan.wants("commands") && !benchPlan.wants("views")) return run(benchPlan, all);
        try (var serviceCommands = new ServiceCommands(ground)) {
            all.put("commands", serviceCommands.contender(false));
            all.put("views", serviceCommands.contender(true));
            return run(benchPlan, all);
        }
    }

    private static BenchSamples run(BenchPlan benchPlan, Map<String, Contender> all) throws Exception {
        try {
            return new Appends(benchPlan, all).run();
        } finally {
            for (var contender : all.values()) contender.close();
        }
    }
}
