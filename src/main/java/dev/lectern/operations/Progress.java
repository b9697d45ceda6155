package dev.lectern.operations;

import java.time.Duration;
import java.util.Locale;

/** How far something long has come. */
public record Progress(long done, long of, Duration time) {

    public long perSecond() {
        return time.isZero() ? done : (long) (done * 1e9 / time.toNanos());
    }

    /** In words: “12 seconds”. */
    public String took() {
        return inWords(time);
    }

    /** What is left at the rate so far, in words. */
    public String left() {
        return done == 0
                ? "some time"
                : inWords(Duration.ofNanos((long) ((double) time.toNanos() / done * (of - done))));
    }

    private static String inWords(Duration time) {
        if (time.toMillis() < 1000) return "less than a second";
        if (time.toSeconds() < 10) return String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0);
        if (time.toMinutes() < 2) return time.toSeconds() + " seconds";
        return time.toHours() < 2 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }
}
