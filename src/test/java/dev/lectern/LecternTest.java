package dev.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.reactors.Reactor;
import dev.lectern.eventsourcing.reactors.ReactorType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The composition root names every aggregate, view and reactor that exists. Mutant: one of its entries is left out. */
class LecternTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ArchitectureTest.MainClasses())
            .importPackages("dev.lectern");

    @Test
    void the_root_names_every_aggregate_by_its_history() {
        assertNames(
                "AGGREGATES",
                Lectern.AGGREGATES.stream().map(type -> type.history().getClass()),
                History.class);
        assertDistinct(Lectern.AGGREGATES.stream()
                .map(aggregate -> aggregate.category())
                .toList());
    }

    @Test
    void the_root_names_every_view() {
        assertNames(
                "VIEWS", Lectern.VIEWS.stream().map(type -> type.projection().getClass()), Projection.class);
    }

    @Test
    void the_root_names_every_reactor_as_it_calls_itself() throws ReflectiveOperationException {
        assertNames("REACTORS", Lectern.REACTORS.stream().map(type -> type.reactor()), Reactor.class);
        for (ReactorType type : Lectern.REACTORS)
            assertThat(type.reactor().getDeclaredConstructor().newInstance().name())
                    .isEqualTo(type.name());
    }

    @Test
    void views_and_reactors_share_no_name() {
        assertDistinct(Stream.concat(
                        Lectern.VIEWS.stream().map(view -> view.name()),
                        Lectern.REACTORS.stream().map(reactor -> reactor.name()))
                .toList());
    }

    private static void assertDistinct(List<String> names) {
        assertThat(names).doesNotHaveDuplicates();
    }

    private static void assertNames(String list, Stream<? extends Class<?>> named, Class<?> kind) {
        assertThat(named.map(Class::getName))
                .as("classes in Lectern.%s", list)
                .containsExactlyInAnyOrderElementsOf(MAIN.stream()
                        .filter(each -> each.isAssignableTo(kind) && !each.isInterface())
                        .map(JavaClass::getName)
                        .toList());
    }
}
