package dev.lectern.eventsourcing.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EveryEvent;
import dev.lectern.eventsourcing.projections.rows.RowMappings;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubscriptionFilterTest {
    static Stream<Projection> everyProjection() {
        return Lectern.VIEWS.stream().map(ViewType::projection);
    }

    @ParameterizedTest
    @MethodSource("everyProjection")
    void an_event_that_a_projection_does_not_hear_changes_no_row(Projection projection) {
        List<Event> unheard = EveryEvent.stream()
                .filter(event -> projection.hears().stream().noneMatch(heard -> heard.isInstance(event)))
                .toList();
        assertThat(unheard).isNotEmpty();
        for (Event event : unheard)
            assertThatCode(() -> projection.apply(recorded(event), untouchable()))
                    .as("%s hears a %s", projection.view(), event)
                    .doesNotThrowAnyException();
    }

    private static Recorded recorded(Event event) {
        return TestHistories.read(new StreamId("example", new UUID(0, 1)), event)
                .recorded()
                .getFirst();
    }

    /** Rows that fail as soon as a projection looks for a row, adds or removes one. */
    private static Rows untouchable() {
        var database = (EntityManager) Proxy.newProxyInstance(
                SubscriptionFilterTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    throw new AssertionError("The rows were asked for " + method.getName() + ".");
                });
        return new Rows(new RowMappings(), database, new TenantId(new UUID(0, 1)), 1, 0, false);
    }
}
