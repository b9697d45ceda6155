package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates three versions of an event with random changes between them. The rules either refuse them with a sentence,
 * or every event reads as what it means, straight as well as step by step. A right upcaster is never refused. {@code
 * -Dlectern.seed=…} sets the seed, {@code -Dlectern.changes=…} the number of histories.
 *
 * <p>Mutants: a rule that asks Avro alone whether a step is made; a meaning without the scale, the unit, the symbols or
 * the documentation; {@link StraightReading} without the defaults or the fields that came back.
 */
class SchemaChangesTest {
    private static final int EVENTS = 10;

    @TempDir
    Path empty;

    @Test
    void a_change_that_no_upcaster_makes_is_refused_or_read_right() throws IOException {
        Map<ModelChange, Integer> accepted = new EnumMap<>(ModelChange.class);
        for (MadeHistory made : MadeHistory.all().toList()) {
            List<String> faults = made.faults(empty, List.of());
            if (faults.isEmpty()) made.changes().forEach(change -> accepted.merge(change, 1, Integer::sum));
            if (faults.isEmpty()) assertThat(readsRight(made, List.of())).isEqualTo(EVENTS);
            else assertThat(faults).as(made.toString()).allMatch(fault -> fault.contains("schemas/thing/Thing.v"));
            if (made.changes().stream().allMatch(change -> change.isHarmless))
                assertThat(faults).as(made.toString()).isEmpty();
        }
        assertThat(accepted.keySet())
                .containsAll(Stream.of(ModelChange.values())
                        .filter(each -> each.isHarmless)
                        .toList());
        assertThat(accepted).doesNotContainKey(ModelChange.ADD_WITHOUT_DEFAULT);
    }

    @Test
    void a_change_that_is_said_to_mean_the_same_is_refused_or_does() throws IOException {
        int accepted = 0;
        for (MadeHistory made : MadeHistory.all().toList()) {
            List<Upcaster> same = same(made);
            if (same.isEmpty() || !made.faults(empty, same).isEmpty()) continue;
            accepted++;
            assertThat(readsRight(made, same)).isEqualTo(EVENTS);
        }
        assertThat(accepted).isGreaterThan(MadeHistory.COUNT / 50);
    }

    @Test
    void a_right_upcaster_is_accepted() throws IOException {
        int right = 0;
        for (MadeHistory made : MadeHistory.all().toList()) {
            List<Upcaster> upcasters = right(made);
            if (upcasters == null) continue;
            assertThat(made.faults(empty, upcasters)).as(made.toString()).isEmpty();
            if (readsRight(made, upcasters) > 0) right++;
        }
        assertThat(right).isGreaterThan(MadeHistory.COUNT / 100);
    }

    /** Upcasters that say of every change that it means the same. */
    private static List<Upcaster> same(MadeHistory made) {
        var upcasters = new ArrayList<Upcaster>();
        for (int i = 0; i < 2; i++) {
            Upcaster upcaster = Upcaster.from("Thing", i + 1).to("Thing", i + 2);
            for (MeaningChange change : made.meanings(i))
                if (isUnitNamedOrForgotten(change)) return List.of(); // nobody but a reader knows whether that is right
                else upcaster = upcaster.same(change.path(), "somebody says so");
            if (!upcaster.notes().same().isEmpty()) upcasters.add(upcaster);
        }
        return upcasters;
    }

    private static boolean isUnitNamedOrForgotten(MeaningChange change) {
        return change.was().contains("unit=") != change.is().contains("unit=");
    }

    /** Upcasters that make the changes of type; null if there is none, or another change needs one. */
    private static @Nullable List<Upcaster> right(MadeHistory made) {
        var upcasters = new ArrayList<Upcaster>();
        for (int i = 0; i < 2; i++) {
            List<MeaningChange> changes = made.meanings(i);
            if (changes.isEmpty() && made.changes().get(i).isHarmless) continue;
            if (made.changes().get(i) != ModelChange.CHANGE_TYPE) return null;
            if (changes.isEmpty()) continue;
            String path = changes.getFirst().path();
            ModelType was = type(made, i, path);
            ModelType is = type(made, i + 1, path);
            if (!was.converts(is)) return null;
            Upcaster upcaster =
                    Upcaster.from("Thing", i + 1).to("Thing", i + 2).retype(path, value -> is.of(was.meaning(value)));
            upcasters.add(was.hasUnit() ? upcaster : upcaster.same(path, "it is the same in another type"));
        }
        return upcasters.isEmpty() ? null : upcasters;
    }

    private static ModelType type(MadeHistory made, int version, String path) {
        String name = path.replaceFirst("parts\\.", "");
        return made.models().get(version).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** @return how many events an upcaster could make; all that it made are right */
    private static int readsRight(MadeHistory made, List<Upcaster> upcasters) throws IOException {
        VersionGraph graph = made.graph(upcasters);
        EventSchema first = made.schemas().getFirst();
        EventSchema last = made.schemas().getLast();
        int read = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Fields event = MadeUp.of(first.schema(), seed);
            Fields today;
            try {
                today = MadeHistory.read(graph, first, event);
            } catch (CannotUpcast hasNoSuchValue) {
                continue;
            }
            read++;
            assertThat(made.models().getLast().meanings(today))
                    .as("%s reads as %s%n%s", event, today, made)
                    .isEqualTo(made.expected(event));
            if (graph.resolves(first, last))
                assertThat(straight(first, last, event))
                        .as("%s straight%n%s", event, made)
                        .isEqualTo(today);
        }
        return read;
    }

    private static Fields straight(EventSchema first, EventSchema last, Fields event) throws IOException {
        byte[] bytes = AvroBinary.write(
                out -> ValueCodec.of(first.schema(), Fields.class).write().to(out, event));
        return (Fields) Objects.requireNonNull(
                new AvroResolution(first.schema(), last.schema(), ValueCodec.of(last.schema(), Fields.class))
                        .read(bytes));
    }
}
