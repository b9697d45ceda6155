package dev.lectern;

import dev.lectern.eventsourcing.journal.schema.JavaScalar;
import dev.lectern.eventsourcing.journal.schema.JavaScalars;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The Java types that Lectern's events contain as text or as a number. */
public final class LecternScalars implements JavaScalars {

    @Override
    public List<JavaScalar<?, ?>> all() {
        return List.of(
                new JavaScalar<>(ZoneId.class, String.class, ZoneId::getId, ZoneId::of).interned(),
                new JavaScalar<>(Currency.class, String.class, Currency::getCurrencyCode, Currency::getInstance),
                new JavaScalar<>(Locale.class, String.class, Locale::toLanguageTag, Locale::forLanguageTag).interned(),
                new JavaScalar<>(
                        Duration.class, Integer.class, d -> Math.toIntExact(d.toSeconds()), Duration::ofSeconds));
    }
}
