package dev.lectern.operations;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Formats numbers, sizes and durations in words, in English. */
public final class Amounts {
    private Amounts() {}

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    public static String events(long number) {
        return number(number) + (number == 1 ? " event" : " events");
    }

    /** {@code 3 views}. */
    public static String of(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code 34 kB}. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) return of(bytes, "byte");
        if (bytes < 1_000_000) return number(Math.round(bytes / 1e3)) + " kB";
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    public static String time(Duration time) {
        if (time.toSeconds() < 1) return "less than a second";
        if (time.toMinutes() < 2) return of(time.toSeconds(), "second");
        if (time.toHours() < 2) return of(time.toMinutes(), "minute");
        return time.toDays() < 2 ? of(time.toHours(), "hour") : of(time.toDays(), "day");
    }
}
