package dev.lectern.operations;

import java.time.Duration;
import java.util.Locale;

/**
 * The progress of long work.
 *
 * @param done how many events are done
 * @param of how many events there are
 * @param time how long it has taken so far
 * @param perSecond the current rate in events per second
 */
public record Progress(long done, long of, Duration time, long perSecond) {

    /** The time taken, in words: “12 seconds”. */
    public String took() {
        return inWords(time);
    }

    /** The time left at the current rate, in words; “some time” if the rate is 0. */
    public String left() {
        return perSecond == 0 ? "some time" : inWords(Duration.ofMillis((of - done) * 1000 / perSecond));
    }

    private static String inWords(Duration time) {
        if (time.toMillis() < 1000) return "less than a second";
        if (time.toSeconds() < 10) return String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0);
        if (time.toMinutes() < 2) return time.toSeconds() + " seconds";
        return time.toHours() < 2 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }
}
