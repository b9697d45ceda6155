package dev.lectern.bench.views;

import dev.lectern.bench.inside.RebuildDoor;
import dev.lectern.bench.journal.BenchServer;
import dev.lectern.bench.journal.Ground;
import dev.lectern.bench.journal.JournalBench.Said;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The benchmarks of the views: how fast each is rebuilt, inside the real server, from one provider's long history. */
public final class ViewsBench {
    private static final List<String> VIEWS =
            List.of(System.getProperty("bench.views", "catalogue,availability,roster,directory,transcript")
                    .split(","));
    private static final int BATCH = Integer.getInteger("bench.batch", 50_000);
    private static final int REPLAYED = 1000; // at a time, as in the journal's benchmark
    private static final long ALONE = 2000;
    private static final int SECONDS = 10;

    private ViewsBench() {}

    /** @param folder where its database may lie */
    public static Said run(Path folder) throws Exception {
        long events = Long.getLong("bench.events", 1_000_000);
        try (var ground = new Ground(folder.resolve("database"))) {
            TenantId tenant = ground.tenantToReplay();
            tell(ground, tenant, events);
            try (var benchServer = new BenchServer(ground);
                    var rebuilds = new Rebuilds(benchServer.url(), tenant)) {
                Lags before = Lags.measure(benchServer.url(), SECONDS);
                Speeds speeds = measure(rebuilds, events);
                Lags after = Lags.measure(benchServer.url(), SECONDS); // beside the millions of rows that were dropped
                return new Said(
                        speeds.text() + "\n" + before.text() + "\nAfter the rebuilds:\n\n" + after.text(),
                        Json.createObjectBuilder()
                                .add("rebuilds", speeds.json())
                                .add("lags", before.json())
                                .add("lagsAfterwards", after.json())
                                .build());
            }
        }
    }

    private static void tell(Ground ground, TenantId tenant, long events) throws Exception {
        EventCodec codec = TestHistories.codec();
        var dice = new Dice();
        var historyWriter = new HistoryWriter(new Journal(ground.pool(), codec, ring -> {}), codec, tenant, dice);
        long began = System.nanoTime();
        new RandomYears(tenant, historyWriter, dice).pass(events);
        System.out.printf(
                Locale.ROOT,
                "%d events are told, %.0f/s%n",
                historyWriter.told(),
                historyWriter.told() * 1e9 / (System.nanoTime() - began));
        ground.asOwner("vacuum (analyze) event");
    }

    /** Replays before each view in each round, so that both run under the same conditions of the machine. */
    private static Speeds measure(Rebuilds rebuilds, long events) throws Exception {
        var speeds = new Speeds();
        for (String view : VIEWS) {
            rebuilds.build(RebuildDoor.REPLAY, REPLAYED, events / 10);
            rebuilds.build(view, BATCH, events / 10);
        }
        for (int round = 0; round < Integer.getInteger("bench.rounds", 3); round++) {
            for (String view : VIEWS) {
                speeds.addReplay(view, rebuilds.build(RebuildDoor.REPLAY, REPLAYED, events));
                speeds.addTenth(view, rebuilds.build(view, BATCH, events / 10));
                speeds.addWhole(view, rebuilds.build(view, BATCH, events));
                System.out.println(speeds.line(view));
            }
        }
        for (String view : VIEWS) speeds.addAlone(view, rebuilds.build(view, 1, ALONE));
        return speeds;
    }
}
