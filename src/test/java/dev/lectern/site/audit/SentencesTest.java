package dev.lectern.site.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EveryEvent;
import dev.lectern.site.format.Format;
import dev.lectern.site.format.SeatFormat;
import dev.lectern.site.web.PageContext;
import java.lang.reflect.Field;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the audit pages say of events. Mutant: an aggregate left out. */
class SentencesTest {
    private static final Registered PROVIDER = new Registered(
            "p", "P", ZoneOffset.UTC, Currency.getInstance("EUR"), Locale.ENGLISH, Policy.USUAL, Map.of());

    private static final PageContext CONTEXT = new PageContext() {
        @Override
        public Registered getProvider() {
            return PROVIDER;
        }
    };

    private static final DisplayNames NAMES = new DisplayNames() {
        @Override
        public String person(@Nullable UUID personId) {
            return "Ann Berg";
        }

        @Override
        public String course(UUID courseId) {
            return "Event Sourcing";
        }

        @Override
        public String session(UUID sessionId) {
            return "Event Sourcing, 2 December 2026";
        }

        @Override
        public String learner(UUID enrolmentId) {
            return "Ann Berg";
        }

        @Override
        public String waiter(UUID entryId) {
            return "Ann Berg";
        }
    };

    static Stream<Event> everyEvent() {
        return EveryEvent.stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_has_a_sentence(Event event) throws IllegalAccessException {
        var format = new Format();
        var sessions = with(new SessionSentences(), CONTEXT, NAMES, format, with(new SeatFormat(), format));
        assertThat(with(new Sentences(), NAMES, format, sessions).of(event)).isNotBlank();
    }

    /** Injects as the container does. */
    private static <T> T with(T bean, Object... parts) throws IllegalAccessException {
        for (Field field : bean.getClass().getDeclaredFields())
            for (Object part : parts)
                if (field.getType().isInstance(part)) {
                    field.setAccessible(true);
                    field.set(bean, part);
                }
        return bean;
    }
}
