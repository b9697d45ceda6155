package dev.lectern.eventsourcing.journal.schema;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.util.TimePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Avro's periods as text, as ISO 8601 writes them: months, days and hours, such as {@code P14M40DT30H}. Avro's own text
 * leaves out what the days are.
 */
final class PeriodText {
    private static final Pattern PARTS = Pattern.compile("P(?:(\\d{1,9})Y)?(?:(\\d{1,10})M)?(?:(\\d{1,10})D)?(T.+)?");
    private static final int NANOS_PER_MILLI = 1_000_000;

    private PeriodText() {}

    static String of(TimePeriod period) {
        String months = period.getMonths() == 0 ? "" : period.getMonths() + "M";
        String days = period.getDays() == 0 ? "" : period.getDays() + "D";
        String time = Duration.ofMillis(period.getMillis()).toString().substring(1);
        return "P" + months + days + (period.isDateBased() && !period.isTimeBased() ? "" : time);
    }

    static TimePeriod parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || text.equals("P")) throw new IllegalArgumentException(text + " is no period");
        Duration time = parts.group(4) == null ? Duration.ZERO : Duration.parse("P" + parts.group(4));
        if (time.getNano() % NANOS_PER_MILLI != 0)
            throw new IllegalArgumentException(text + " is finer than milliseconds");
        return TimePeriod.of(
                12 * number(parts.group(1)) + number(parts.group(2)), number(parts.group(3)), time.toMillis());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
