package dev.lectern.bench.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run of the benchmark measures.
 *
 * @param contenders by their keys, none for all
 */
record BenchPlan(Set<String> contenders, List<Level> levels, int rounds, Duration watched) {
    /** Long enough for the JIT compiler to compile what is measured. */
    static final Span WARMING = new Span(Duration.ZERO, Duration.ofSeconds(5));

    /** A server has more to compile, and less time for it beside its own threads. */
    static final Span WARMING_A_SERVER = new Span(Duration.ofSeconds(19), Duration.ofSeconds(1));

    /**
     * The plan from the system properties, for example {@code -Dbench.contenders=lectern,batches -Dbench.levels=1,64
     * -Dbench.tenants=1 -Dbench.rounds=3 -Dbench.seconds=1.5}.
     */
    static BenchPlan asked() {
        var levels = new ArrayList<Level>();
        for (String tenants : listed("bench.tenants", "1,20"))
            for (String inFlight : listed("bench.levels", "1,16,64"))
                levels.add(new Level(Integer.parseInt(inFlight), Integer.parseInt(tenants)));
        return new BenchPlan(
                Set.copyOf(listed("bench.contenders", "")),
                levels,
                Integer.getInteger("bench.rounds", 3),
                Duration.ofMillis((long) (1000 * Double.parseDouble(System.getProperty("bench.seconds", "1.5")))));
    }

    boolean wants(String contender) {
        return contenders.isEmpty() || contenders.contains(contender);
    }

    /** Each cell starts its threads anew, which takes a moment: the first 300 ms are not measured. */
    Span span() {
        return new Span(Duration.ofMillis(300), watched);
    }

    private static List<String> listed(String property, String otherwise) {
        return Stream.of(System.getProperty(property, otherwise).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
