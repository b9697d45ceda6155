package dev.lectern.eventsourcing.projections.prints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.ViewType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The prints say as much of a view as its sources show. So of each event that a projection names, not only by a sealed
 * interface, some source must show what the view makes of it. Otherwise it needs a scenario.
 */
class HeardEventsTest {
    private static final EventCodec CODEC = TestHistories.codec();

    static Stream<Projection> everyProjection() {
        return Lectern.VIEWS.stream().map(ViewType::projection);
    }

    @ParameterizedTest
    @MethodSource("everyProjection")
    void a_source_shows_what_a_view_makes_of_each_event_that_it_names(Projection projection) throws IOException {
        List<Source> sources = Source.in(Path.of(""), CODEC);
        var setting = new Setting(CODEC);
        assertThat(projection.hears())
                .filteredOn(Class::isRecord)
                .allMatch(event -> sources.stream().anyMatch(source -> shows(setting, projection, source, event)));
    }

    private static boolean shows(Setting setting, Projection projection, Source source, Class<? extends Event> event) {
        var without = new Source(
                source.name(),
                source.print(),
                source.events().stream()
                        .filter(each -> !event.isInstance(each.event()))
                        .toList());
        return without.events().size() < source.events().size()
                && !setting.changes(projection, source).equals(setting.changes(projection, without));
    }
}
