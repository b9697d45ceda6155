package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Times that are finer than their schema, or too far away, are refused and never cut; with two exceptions. */
class TimesTest {
    private static final Instant MOMENT = Instant.parse("2020-05-04T07:00:00.123456789Z");
    private static final LocalDateTime LOCAL = LocalDateTime.parse("1969-12-31T23:59:59.123456789");
    private static final LocalTime TIME = LocalTime.parse("09:00:00.123456789");
    private static final String FINER = " is finer than the milliseconds of its schema";
    private static final String FINER_STILL = " is finer than the microseconds of its schema";
    private static final String FAR = " is too far away from today to be written";

    @Test
    void what_is_as_fine_as_its_schema_is_kept() throws IOException {
        kept("longTimestampMillis", Instant.parse("1969-12-31T23:59:59.123Z"));
        kept("longTimestampMicros", Instant.parse("1969-12-31T23:59:59.123456Z"));
        kept("longTimestampNanos", Instant.parse("1969-12-31T23:59:59.123456789Z"));
        kept("longLocalTimestampMillis", LocalDateTime.parse("1969-12-31T23:59:59.123"));
        kept("longLocalTimestampMicros", LocalDateTime.parse("1969-12-31T23:59:59.123456"));
        kept("longLocalTimestampNanos", LOCAL);
        kept("intTimeMillis", LocalTime.parse("23:59:59.999"));
        kept("longTimeMicros", LocalTime.parse("23:59:59.999999"));
    }

    @Test
    void what_is_finer_is_refused() {
        refused("longTimestampMillis", MOMENT, MOMENT + FINER);
        refused("longLocalTimestampMillis", LOCAL, LOCAL + FINER);
        refused("longLocalTimestampMicros", LOCAL, LOCAL + FINER_STILL);
        refused("longTimeMicros", TIME, TIME + FINER_STILL);
    }

    /** A clock is finer than the journal. The moments of commands have always been cut, and times of day likewise. */
    @Test
    void a_records_moment_is_cut_to_microseconds_and_its_time_to_milliseconds() throws IOException {
        assertThat(stored("longTimestampMicros", MOMENT)).isEqualTo(Instant.parse("2020-05-04T07:00:00.123456Z"));
        assertThat(stored("longTimestampMicros", Instant.parse("1969-12-31T23:59:59.123456789Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.123456Z"));
        assertThat(stored("intTimeMillis", TIME)).isEqualTo(LocalTime.parse("09:00:00.123"));
        notMade("longTimestampMicros", MOMENT, MOMENT + FINER_STILL);
        notMade("intTimeMillis", TIME, TIME + FINER);
    }

    @Test
    void what_is_too_far_away_is_refused() {
        for (Instant far : new Instant[] {Instant.MIN, Instant.MAX.minusNanos(999_999_999)}) {
            refused("longTimestampMillis", far, far + FAR);
            refused("longTimestampMicros", far, far + FAR);
            refused("longTimestampNanos", far, far + FAR);
        }
        refused(
                "longTimestampNanos",
                Instant.parse("2262-04-11T23:47:16.854775808Z"),
                "2262-04-11T23:47:16.854775808Z" + FAR);
        refused(
                "longTimestampNanos",
                Instant.parse("1677-09-21T00:12:43.145224191Z"),
                "1677-09-21T00:12:43.145224191Z" + FAR);
        refused("longLocalTimestampMicros", LocalDateTime.MIN, LocalDateTime.MIN + FAR);
        refused("intDate", LocalDate.MAX, LocalDate.MAX + FAR);
    }

    @Test
    void the_first_and_the_last_of_each_unit_are_kept() throws IOException {
        for (String unit : new String[] {"Millis", "Micros", "Nanos"})
            for (long edge : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
                byte[] bytes = AvroBinary.write(out -> out.writeLong(edge));
                for (String type : new String[] {"longTimestamp" + unit, "longLocalTimestamp" + unit}) {
                    ValueCodec codec = codec(type);
                    Object read = read(codec, bytes);
                    assertThat(AvroBinary.write(out -> codec.write().to(out, read)))
                            .isEqualTo(bytes);
                }
            }
    }

    @Test
    void a_time_of_day_that_there_is_not() {
        for (long micros : new long[] {-1, 86_400_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
            assertThatThrownBy(() -> read(codec("longTimeMicros"), AvroBinary.write(out -> out.writeLong(micros))))
                    .hasMessage(micros + " microseconds are no time of day");
    }

    private static void kept(String type, Object value) throws IOException {
        assertThat(stored(type, value)).isEqualTo(value);
        assertThat(codec(type).make().of(value)).isEqualTo(value);
    }

    private static void refused(String type, Object value, String sentence) {
        assertThatThrownBy(() -> stored(type, value)).hasMessage(sentence);
        notMade(type, value, sentence);
    }

    private static void notMade(String type, Object value, String sentence) {
        assertThatThrownBy(() -> codec(type).make().of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static ValueCodec codec(String type) {
        return ValueCodec.of(AllTypes.of(type), Fields.class);
    }

    private static @Nullable Object stored(String type, Object value) throws IOException {
        return read(codec(type), AvroBinary.write(out -> codec(type).write().to(out, value)));
    }

    private static @Nullable Object read(ValueCodec codec, byte[] bytes) throws IOException {
        return AvroBinary.<@Nullable Object>read(bytes, in -> codec.read().from(in));
    }
}
