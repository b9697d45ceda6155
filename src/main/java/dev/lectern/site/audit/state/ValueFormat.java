package dev.lectern.site.audit.state;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.Slot;
import dev.lectern.site.format.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Formats single values of a state.
 *
 * @param words formats times, prices and numbers
 * @param zone the zone in which instants are shown; it is named with them
 * @param ids the name of an id, by the name of the field that holds it; empty if it has no name
 */
public record ValueFormat(Format words, ZoneId zone, BiFunction<String, UUID, Optional<String>> ids) {
    private static final int ENOUGH_OF_AN_ID = 8;

    /** Whether a record is shown as one value instead of field by field. */
    static boolean isOneValue(Class<?> type) {
        return type == Money.class || type == Slot.class;
    }

    /**
     * One value as text.
     *
     * @param field the name of the field that holds it
     */
    String of(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Boolean so -> so ? "yes" : "no";
            case Integer number -> words.number(number);
            case Enum<?> constant -> FieldLabels.constant(constant);
            case Instant at -> words.moment(at, zone) + ", " + words.clock(zone);
            case LocalDate date -> words.shortDate(date);
            case Duration time -> words.duration(time);
            case Locale language -> language.getDisplayName(Locale.UK);
            case Money money -> words.price(money);
            case Slot slot -> words.part(slot);
            case UUID id -> ids.apply(field, id).orElseGet(() -> id.toString().substring(0, ENOUGH_OF_AN_ID) + "…");
            default -> value.toString();
        };
    }

    /** Several values in one line. Ids without names are only counted. */
    String list(String field, Collection<?> values, boolean ordered) {
        if (!values.isEmpty() && values.stream().allMatch(value -> isNameless(field, value)))
            return words.count(values.size(), "id");
        Stream<String> texts = values.stream().map(value -> of(field, value));
        var told = (ordered ? texts : texts.sorted()).toList();
        return String.join(told.stream().anyMatch(text -> text.contains(",")) ? "; " : ", ", told);
    }

    private boolean isNameless(String field, Object value) {
        return value instanceof UUID id && ids.apply(field, id).isEmpty();
    }
}
