package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a value as Java source, as a test would write it, with the names of {@link SessionFixture}. */
final class AsJava {
    private static final Map<Object, String> NAMES = Map.of(
            SessionFixture.AT, "AT",
            SessionFixture.ZONE, "ZONE",
            SessionFixture.SESSION, "SESSION",
            SessionFixture.COURSE, "COURSE",
            SessionFixture.SLOTS, "SLOTS",
            SessionFixture.PRICE, "PRICE",
            SessionFixture.ON_SITE, "ON_SITE",
            SessionFixture.DUE, "DUE",
            SessionFixture.USUAL, "USUAL",
            Policy.USUAL, "Policy.USUAL");

    private AsJava() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Object named when NAMES.containsKey(named) -> NAMES.get(named) + "";
            case String text -> text(text);
            case UUID id
            when id.getMostSignificantBits() < 0x1000 && id.getMostSignificantBits() > 0 ->
                "new UUID(0x%x, %d)".formatted(id.getMostSignificantBits(), id.getLeastSignificantBits());
            case UUID id -> "UUID.fromString(\"" + id + "\")";
            case Instant at -> "Instant.parse(\"" + at + "\")";
            case LocalDate date -> "LocalDate.parse(\"" + date + "\")";
            case LocalTime time -> "LocalTime.parse(\"" + time + "\")";
            case ZoneId zone -> "ZoneId.of(\"" + zone + "\")";
            case Duration duration -> "Duration.parse(\"" + duration + "\")";
            case BigDecimal amount -> "new BigDecimal(\"" + amount + "\")";
            case Currency currency -> "Currency.getInstance(\"" + currency + "\")";
            case Enum<?> constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            case Collection<?> all -> all.stream().map(AsJava::of).collect(Collectors.joining(", ", "List.of(", ")"));
            case Record made -> record(made);
            default -> value.toString();
        };
    }

    private static String record(Record made) {
        return Arrays.stream(made.getClass().getRecordComponents())
                .map(component -> of(field(made, component)))
                .collect(Collectors.joining(", ", "new " + made.getClass().getSimpleName() + "(", ")"));
    }

    private static @Nullable Object field(Record made, RecordComponent component) {
        try {
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(String text) {
        return text.chars()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c >= ' ' && c < 127 ? "" + (char) c : "\\u%04x".formatted(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
