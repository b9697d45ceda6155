package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.admin.ViewQueries.Lag;
import dev.lectern.operations.Amounts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The lag chart: how far each subscription was behind in each minute of the last hour. Each has a strip of bars, all on
 * one scale.
 *
 * @param scale how many seconds a bar of full height stands for
 */
public record LagChart(long scale, List<Strip> strips) {
    private static final int HEIGHT = 32;
    private static final long[] SCALES = {
        1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 86_400, 604_800, 2_592_000, 31_536_000
    };

    /**
     * The bar of one minute.
     *
     * @param x the minute, 0 at the beginning of the hour and 59 for the current one
     * @param height from 0 to {@link #HEIGHT}, at least 2 to be visible
     */
    public record Bar(int x, double height) {
        public double y() {
            return HEIGHT - height;
        }
    }

    /**
     * The bars of one subscription.
     *
     * @param summary the same in words
     */
    public record Strip(String label, String summary, List<Bar> bars) {}

    static LagChart of(List<String> subscriptions, List<Lag> lags) {
        double most = lags.stream().mapToDouble(Lag::seconds).max().orElse(0);
        long scale =
                LongStream.of(SCALES).filter(each -> each >= most).findFirst().orElse((long) Math.ceil(most));
        return new LagChart(
                scale,
                lags.isEmpty()
                        ? List.of()
                        : subscriptions.stream()
                                .map(name -> strip(name, scale, of(name, lags)))
                                .toList());
    }

    private static List<Lag> of(String name, List<Lag> lags) {
        return lags.stream().filter(lag -> lag.subscription().equals(name)).toList();
    }

    private static Strip strip(String name, long scale, List<Lag> lags) {
        List<Bar> bars = lags.stream()
                .map(lag -> new Bar(59 - lag.minutesAgo(), Math.max(2, HEIGHT * lag.seconds() / scale)))
                .toList();
        return new Strip(SubscriptionLabel.of(name).label(), summary(lags), bars);
    }

    private static String summary(List<Lag> lags) {
        return lags.stream()
                .max(Comparator.comparingDouble(Lag::seconds))
                .map(worst -> "behind in " + Amounts.of(lags.size(), "minute") + ", at most " + inWords(worst) + ", "
                        + (worst.minutesAgo() == 0
                                ? "in this minute"
                                : Amounts.of(worst.minutesAgo(), "minute") + " ago"))
                .orElse("never seen behind");
    }

    private static String inWords(Lag worst) {
        return Amounts.time(Duration.ofMillis((long) (worst.seconds() * 1000)));
    }

    public boolean isEmpty() {
        return strips.isEmpty();
    }

    /** The scale in words: {@code 10 seconds}. */
    public String scaleInWords() {
        return Amounts.time(Duration.ofSeconds(scale));
    }
}
