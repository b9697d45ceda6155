package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.ScalarCodecs.is;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of dates and of times of day. A time that is finer than its schema is refused; only that of a record is
 * cut to milliseconds.
 */
final class TimeCodecs {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    static final ValueCodec DATE = new ValueCodec(
            (out, v) -> out.writeInt(days(is(LocalDate.class, v))),
            in -> LocalDate.ofEpochDay(in.readInt()),
            TimeCodecs::date);
    static final ValueCodec TIME_MILLIS = new ValueCodec(
            (out, v) -> out.writeInt((int) (is(LocalTime.class, v).toNanoOfDay() / NANOS_PER_MILLI)),
            in -> LocalTime.ofNanoOfDay(in.readInt() * (long) NANOS_PER_MILLI),
            v -> whole(v, NANOS_PER_MILLI, "milliseconds"));
    static final ValueCodec TIME_MICROS = new ValueCodec(
            (out, v) -> out.writeLong(whole(v, NANOS_PER_MICRO, "microseconds").toNanoOfDay() / NANOS_PER_MICRO),
            in -> time(in.readLong()),
            v -> whole(v, NANOS_PER_MICRO, "microseconds"));

    private TimeCodecs() {}

    private static int days(LocalDate date) {
        long days = date.toEpochDay();
        if (days == (int) days) return (int) days;
        throw new IllegalArgumentException(date + " is too far away from today to be written");
    }

    private static LocalDate date(@Nullable Object plain) {
        LocalDate date = is(LocalDate.class, plain);
        days(date);
        return date;
    }

    private static LocalTime whole(@Nullable Object plain, int nanos, String units) {
        LocalTime time = is(LocalTime.class, plain);
        if (time.getNano() % nanos == 0) return time;
        throw new IllegalArgumentException(time + " is finer than the " + units + " of its schema");
    }

    private static LocalTime time(long micros) {
        if (micros >= 0 && micros < MICROS_PER_DAY) return LocalTime.ofNanoOfDay(micros * NANOS_PER_MICRO);
        throw new IllegalArgumentException(micros + " microseconds are no time of day");
    }
}
