package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Makes random fields of any schema, as the application could have written them: mostly plain values, and among them
 * the extreme values of each type. The same seed makes the same fields.
 */
final class RandomFields {
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();
    private static final List<String> LOCALES = Stream.of(Locale.getAvailableLocales())
            .map(Locale::toLanguageTag)
            .sorted()
            .toList();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00a0\t\n",
            "online",
            " Hybrid ",
            "https://meet.example.org/ces",
            "Anna Berg",
            "Søren  Peter\tÅgård",
            "A\u030agard E\u0301mile",
            "\uD83D\uDCDA \uD83D\uDC69\u200D\uD83C\uDFEB",
            "\u202Eenilno",
            "\uFFFD\uFEFF\u0000",
            "erased:6f9619ff-8b86-4011-b42d-00c04fc964ff",
            "x".repeat(5_000),
            "\uD83D\uDCDA\u4E66".repeat(700));

    private final Random random;

    RandomFields(Random random) {
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Fields of(Schema schema) {
        Fields fields = Fields.none();
        for (Schema.Field field : schema.getFields())
            fields = fields.with(field.name(), value(field.schema(), field.name()));
        if (fields.get("amount") instanceof BigDecimal amount)
            fields = fields.with("amount", places(amount, fields.text("currency")));
        if (fields.get("endDate") instanceof LocalDate end && Math.abs(end.getYear()) < 3_000 && !oneIn(20))
            fields = fields.with("startDate", end.minusDays(random.nextInt(30)));
        return fields;
    }

    /** An amount has no more decimals than its currency, except one in twenty, as after a mistake. */
    private BigDecimal places(BigDecimal amount, String currency) {
        int places = Math.clamp(Currency.getInstance(currency).getDefaultFractionDigits(), 0, 4);
        return oneIn(20) ? amount : amount.setScale(places, RoundingMode.DOWN).setScale(4);
    }

    private @Nullable Object value(Schema schema, String name) {
        LogicalType type = schema.getLogicalType();
        return switch (schema.getType()) {
            case UNION -> oneIn(3) ? null : value(schema.getTypes().get(1), name);
            case RECORD -> of(schema);
            case ARRAY -> list(schema.getElementType(), name);
            case ENUM -> of(schema.getEnumSymbols());
            case STRING -> type == null ? text(name) : id();
            case BOOLEAN -> random.nextBoolean();
            case DOUBLE -> number();
            case BYTES -> amount();
            case LONG -> moment();
            case INT -> whole(type, name);
            default -> throw new AssertionError(schema);
        };
    }

    private List<Object> list(Schema element, String name) {
        int size = oneIn(50) ? 500 : oneIn(6) ? 0 : 1 + random.nextInt(4);
        var list = new ArrayList<Object>();
        while (list.size() < size) list.add(ValueCodec.set(value(element, name)));
        return List.copyOf(list);
    }

    private String text(String name) {
        return switch (name) {
            case "zone" -> of(ZONES);
            case "currency" -> of(CURRENCIES);
            case "locale", "language" -> of(LOCALES);
            default -> oneIn(2) ? of(TEXTS) : letters();
        };
    }

    private String letters() {
        return random.ints(random.nextInt(40), 0x20, 0x2000)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private double number() {
        List<Double> edges = List.of(0.0, -0.0, 0.005, 1189.995, -1.0, 1e300, Double.MIN_VALUE, Double.NaN);
        return oneIn(5) ? of(edges) : random.nextInt(1_000_000) / 100.0 + random.nextInt(2) * 0.005;
    }

    private BigDecimal amount() {
        long edge = of(List.of(0L, -1L, 999_999_999_999_999_999L, 10_000L));
        return new BigDecimal(BigInteger.valueOf(oneIn(10) ? edge : random.nextLong(100_000_000_000L)), 4);
    }

    private Instant moment() {
        long edge = of(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        long micros = oneIn(10) ? edge : random.nextLong(4_000_000_000_000_000L);
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private Object whole(@Nullable LogicalType type, String name) {
        return switch (type) {
            case LogicalTypes.Date date -> LocalDate.ofEpochDay(oneIn(20) ? edge() : random.nextInt(40_000));
            case LogicalTypes.TimeMillis time ->
                LocalTime.ofNanoOfDay(
                        random.nextInt(oneIn(2) ? 1_440 : 1) * 60_000_000_000L + random.nextInt(1_000) * 1_000_000L);
            case null, default ->
                oneIn(10) ? edge() : name.equals("days") ? 1 + random.nextInt(5) : random.nextInt(100);
        };
    }

    private int edge() {
        return of(List.of(0, -1, 1, 366, 367, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
