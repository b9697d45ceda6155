package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.ScalarCodecs.is;
import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A unit in which a schema counts moments, or local dates with times, from 1970 on. What is finer is refused. */
record TimestampUnit(String name, int perSecond, int nanos) {
    static final TimestampUnit MILLIS = new TimestampUnit("milliseconds", 1_000, 1_000_000);
    static final TimestampUnit MICROS = new TimestampUnit("microseconds", 1_000_000, 1_000);
    static final TimestampUnit NANOS = new TimestampUnit("nanoseconds", 1_000_000_000, 1);

    ValueCodec moment() {
        return new ValueCodec(
                (out, v) -> out.writeLong(whole(is(Instant.class, v))), in -> moment(in.readLong()), this::moment);
    }

    /** The same, but a record's moment is cut to the unit instead of being refused, since clocks are finer. */
    ValueCodec cutMoment() {
        return new ValueCodec(
                (out, v) -> out.writeLong(cut(is(Instant.class, v))), in -> moment(in.readLong()), this::moment);
    }

    ValueCodec local() {
        return new ValueCodec(
                (out, v) -> out.writeLong(whole(is(LocalDateTime.class, v))), in -> local(in.readLong()), this::local);
    }

    private Instant moment(long count) {
        return Instant.ofEpochSecond(Math.floorDiv(count, perSecond), Math.floorMod(count, perSecond) * nanos);
    }

    private LocalDateTime local(long count) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(count, perSecond), Math.floorMod(count, perSecond) * nanos, UTC);
    }

    private Object moment(@Nullable Object plain) {
        Instant at = is(Instant.class, plain);
        whole(at);
        return at;
    }

    private Object local(@Nullable Object plain) {
        LocalDateTime at = is(LocalDateTime.class, plain);
        whole(at);
        return at;
    }

    private long cut(Instant at) {
        return count(at.getEpochSecond(), at.getNano(), at);
    }

    private long whole(Instant at) {
        return whole(at.getEpochSecond(), at.getNano(), at);
    }

    private long whole(LocalDateTime at) {
        return whole(at.toEpochSecond(UTC), at.getNano(), at);
    }

    private long whole(long second, int nano, Object at) {
        if (nano % nanos == 0) return count(second, nano, at);
        throw new IllegalArgumentException(at + " is finer than the " + name + " of its schema");
    }

    private long count(long second, int nano, Object at) {
        int rest = nano / nanos;
        boolean before = second < 0 && rest > 0; // from the next second: the earliest moment's own second overflows
        try {
            return Math.addExact(
                    Math.multiplyExact(second + (before ? 1 : 0), (long) perSecond), before ? rest - perSecond : rest);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(at + " is too far away from today to be written", e);
        }
    }
}
