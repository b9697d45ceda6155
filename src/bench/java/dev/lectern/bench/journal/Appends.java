package dev.lectern.bench.journal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs the contenders in rotation, so that changes of the machine over time affect all of them equally. */
final class Appends {
    /** These have no tenants: over twenty tenants they would do the same as for one. */
    private static final Set<String> WITHOUT_TENANTS = Set.of("axon", "pekko", "messagedb");

    private static final Set<String> IN_THE_SERVER = Set.of("commands", "views");

    private final BenchPlan benchPlan;
    private final Map<String, Contender> contenders;

    Appends(BenchPlan benchPlan, Map<String, Contender> contenders) {
        this.benchPlan = benchPlan;
        this.contenders = new LinkedHashMap<>(contenders);
        this.contenders.keySet().removeIf(key -> !benchPlan.wants(key));
    }

    BenchSamples run() throws Exception {
        var benchSamples = new BenchSamples();
        for (var each : contenders.entrySet())
            each.getValue()
                    .run(
                            new Level(16, 1),
                            IN_THE_SERVER.contains(each.getKey()) ? BenchPlan.WARMING_A_SERVER : BenchPlan.WARMING);
        for (int round = 0; round < benchPlan.rounds(); round++)
            for (Level level : benchPlan.levels())
                for (var each : contenders.entrySet())
                    if (isAsked(each.getKey(), level))
                        benchSamples.add(each.getKey(), level, watch(each.getKey(), each.getValue(), level));
        return benchSamples;
    }

    private static boolean isAsked(String key, Level level) {
        return level.tenants() == 1 || !WITHOUT_TENANTS.contains(key);
    }

    private Sample watch(String key, Contender contender, Level level) throws Exception {
        Sample sample = contender.run(level, benchPlan.span());
        System.out.printf(
                Locale.ROOT,
                "%-10s %2d in flight, %2d tenants: %7.0f/s, p50 %6d µs, p99 %6d µs%n",
                key,
                level.inFlight(),
                level.tenants(),
                sample.perSecond(),
                sample.p50() / 1000,
                sample.p99() / 1000);
        return sample;
    }
}
