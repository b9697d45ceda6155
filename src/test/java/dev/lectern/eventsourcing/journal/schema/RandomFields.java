package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final RandomScalars scalars;

    RandomFields(Random random) {
        this.random = random;
        scalars = new RandomScalars(random);
    }

    boolean oneIn(int n) {
        return scalars.oneIn(n);
    }

    <T> T of(List<T> all) {
        return scalars.of(all);
    }

    UUID id() {
        return scalars.id();
    }

    Fields of(Schema schema) {
        Fields fields = Fields.none();
        for (Schema.Field field : schema.getFields())
            fields = fields.with(field.name(), value(field.schema(), field.name()));
        if (fields.get("amount") instanceof BigDecimal amount && fields.get("currency") instanceof String currency)
            fields = fields.with("amount", places(amount, currency));
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
        return switch (schema.getType()) {
            case UNION -> oneIn(3) ? null : value(schema.getTypes().get(1), name);
            case RECORD -> of(schema);
            case ARRAY -> list(schema.getElementType(), name);
            case MAP -> map(schema.getValueType(), name);
            case ENUM -> of(schema.getEnumSymbols());
            case STRING -> schema.getLogicalType() == null ? text(name) : scalars.id();
            default -> scalars.of(schema, name);
        };
    }

    private List<Object> list(Schema element, String name) {
        int size = oneIn(50) ? 500 : oneIn(6) ? 0 : 1 + random.nextInt(4);
        var list = new ArrayList<Object>();
        while (list.size() < size) list.add(ValueCodec.set(value(element, name)));
        return List.copyOf(list);
    }

    private Map<String, Object> map(Schema value, String name) {
        int size = oneIn(50) ? 500 : oneIn(6) ? 0 : 1 + random.nextInt(4);
        var map = new TreeMap<String, Object>();
        while (map.size() < size) map.put(map.size() + text(""), ValueCodec.set(value(value, name)));
        return map;
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
}
