package dev.lectern.bench.journal;

import dev.lectern.journal.Histories;
import dev.lectern.journal.schema.EventCodec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the contenders in rotation, so that whatever drifts meanwhile drifts for all of them. */
final class Appends {
    private final Plan plan;
    private final Figures figures = new Figures();
    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    Appends(Plan plan, Ground ground) throws Exception {
        this.plan = plan;
        EventCodec codec = Histories.codec();
        var events = new Events(codec);
        RawTable.create(ground);
        enter("inserts", () -> new RawInserts(ground, events));
        enter("batches", () -> new RawBatches(ground, events));
        enter("lectern", () -> new LecternAppends(ground, events, codec));
    }

    private void enter(String key, Callable<Contender> contender) throws Exception {
        if (plan.wants(key)) contenders.put(key, contender.call());
    }

    Figures run() throws Exception {
        for (var contender : contenders.values()) contender.run(new Level(16, 1), Plan.WARMING);
        for (int round = 0; round < plan.rounds(); round++)
            for (Level level : plan.levels()) for (String key : contenders.keySet()) watch(key, level);
        for (var contender : contenders.values()) contender.close();
        return figures;
    }

    private void watch(String key, Level level) throws Exception {
        Contender contender = contenders.get(key);
        if (contender == null) return;
        Sample sample = contender.run(level, plan.span());
        figures.add(key, level, sample);
        System.out.printf(
                Locale.ROOT,
                "%-10s %2d in flight, %2d tenants: %7.0f/s, p50 %6d µs, p99 %6d µs%n",
                key,
                level.inFlight(),
                level.tenants(),
                sample.perSecond(),
                sample.p50() / 1000,
                sample.p99() / 1000);
    }
}
