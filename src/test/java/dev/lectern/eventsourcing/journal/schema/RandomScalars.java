package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.TimePeriod;

/** The scalar values of {@link RandomFields}, without texts. They are as fine as their schema allows. */
record RandomScalars(Random random) {
    private static final long LONGEST = 0xffff_ffffL;

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Object of(Schema schema, String name) {
        return switch (ScalarTypes.of(schema).plain().getSimpleName()) {
            case "Boolean" -> random.nextBoolean();
            case "Integer" -> oneIn(10) ? edge() : name.equals("days") ? 1 + random.nextInt(5) : random.nextInt(100);
            case "Long" -> oneIn(3) ? of(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)) : random.nextLong();
            case "Float" -> number((float) random.nextGaussian());
            case "Double" -> number();
            case "UUID" -> id();
            case "BigDecimal" -> amount((LogicalTypes.Decimal) schema.getLogicalType());
            case "LocalDate" -> LocalDate.ofEpochDay(oneIn(20) ? edge() : random.nextInt(40_000));
            case "LocalTime" -> time(unit(schema));
            case "Instant" -> moment(unit(schema));
            case "LocalDateTime" -> LocalDateTime.ofInstant(moment(unit(schema)), ZoneOffset.UTC);
            case "TimePeriod" -> TimePeriod.of(part(), part(), part());
            default -> throw new IllegalArgumentException("Nothing random is made for " + schema + " yet.");
        };
    }

    private static ChronoUnit unit(Schema schema) {
        String type = schema.getLogicalType().getName();
        return ChronoUnit.valueOf(type.substring(type.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT));
    }

    private float number(float usual) {
        List<Float> edges = List.of(0F, -0F, Float.MAX_VALUE, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY);
        return oneIn(5) ? of(edges) : usual;
    }

    private double number() {
        List<Double> edges = List.of(0.0, -0.0, 0.005, 1189.995, -1.0, 1e300, Double.MIN_VALUE, Double.NaN);
        return oneIn(5) ? of(edges) : random.nextInt(1_000_000) / 100.0 + random.nextInt(2) * 0.005;
    }

    private BigDecimal amount(LogicalTypes.Decimal type) {
        long edge = of(List.of(0L, -1L, 999_999_999_999_999_999L, 10_000L));
        long unscaled = oneIn(10) ? edge : random.nextLong(100_000_000_000L);
        BigInteger most = BigInteger.TEN.pow(type.getPrecision());
        return new BigDecimal(BigInteger.valueOf(unscaled).remainder(most), type.getScale());
    }

    private Instant moment(ChronoUnit unit) {
        long edge = of(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        long perMicro = Math.max(1, ChronoUnit.MICROS.getDuration().dividedBy(unit.getDuration()));
        long perUnit = Math.max(1, unit.getDuration().dividedBy(ChronoUnit.MICROS.getDuration()));
        long count = oneIn(10) ? edge : random.nextLong(4_000_000_000_000_000L / perUnit * perMicro);
        return Instant.EPOCH.plus(count, unit);
    }

    private LocalTime time(ChronoUnit unit) {
        long minute = random.nextInt(oneIn(2) ? 1_440 : 1);
        LocalTime time = LocalTime.ofSecondOfDay(60 * minute).plus(random.nextInt(1_000), ChronoUnit.MILLIS);
        return unit == ChronoUnit.MILLIS ? time : time.plus(random.nextInt(1_000), unit);
    }

    private long part() {
        return oneIn(5) ? of(List.of(0L, 1L, LONGEST)) : random.nextLong(1_000_000);
    }

    private int edge() {
        return of(List.of(0, -1, 1, 366, 367, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
