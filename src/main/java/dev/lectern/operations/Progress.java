package dev.lectern.operations;

import java.time.Duration;
import java.util.Locale;

/**
 * How far something long has come.
 *
 * @param perSecond lately
 */
public record Progress(long done, long of, Duration time, long perSecond) {

    /** In words: “12 seconds”. */
    public String took() {
        return inWords(time);
    }

    /** What is left at this rate, in words. */
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
