package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates three versions of an event with random changes between them. The rules either refuse them with a sentence,
 * or every event reads as what it means, straight as well as step by step. {@code -Dlectern.seed=…} sets the seed,
 * {@code -Dlectern.changes=…} the number of histories.
 *
 * <p>Mutants: a rule that asks Avro alone whether a step is made; a meaning without the scale, the unit, the symbols or
 * the documentation; {@link StraightReading} without the defaults or the fields that came back.
 */
class SchemaChangesTest {
    private static final long SEED = Long.getLong("lectern.seed", 20200504);
    private static final int HISTORIES = Integer.getInteger("lectern.changes", 2_000);
    private static final int EVENTS = 10;

    @TempDir
    Path empty;

    private record Thing() implements Event {}

    /** @param changes those between the versions */
    private record Made(int number, List<ModelSchema> models, List<ModelChange> changes, List<EventSchema> schemas) {
        @Override
        public String toString() {
            return "-Dlectern.seed=" + SEED + ", history " + number + ": " + changes + "\n"
                    + String.join(
                            "\n",
                            schemas.stream()
                                    .map(each -> each.schema().toString())
                                    .toList());
        }
    }

    @Test
    void a_change_that_no_upcaster_makes_is_refused_or_read_right() throws IOException {
        Map<ModelChange, Integer> accepted = new EnumMap<>(ModelChange.class);
        for (int number = 0; number < HISTORIES; number++) {
            Made made = made(number);
            List<String> faults = faults(made, List.of());
            if (faults.isEmpty()) made.changes().forEach(change -> accepted.merge(change, 1, Integer::sum));
            if (faults.isEmpty()) readsRight(made, List.of());
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
        for (int number = 0; number < HISTORIES; number++) {
            Made made = made(number);
            List<Upcaster> same = same(made);
            if (same.isEmpty() || !faults(made, same).isEmpty()) continue;
            accepted++;
            readsRight(made, same);
        }
        assertThat(accepted).isGreaterThan(HISTORIES / 50);
    }

    private static History history(List<Upcaster> upcasters) {
        return new SmallHistory("thing", Thing.class, upcasters);
    }

    private static Made made(int number) {
        var random = new Random(SEED + number);
        var models = new ArrayList<>(List.of(ModelSchema.random(random)));
        var changes = new ArrayList<ModelChange>();
        for (int id = 10; id < 12; id++) {
            ModelChange change = ModelChange.values()[random.nextInt(ModelChange.values().length)];
            changes.add(change);
            models.add(change.to(models.getLast(), id, random));
        }
        return new Made(
                number,
                models,
                changes,
                IntStream.range(0, models.size())
                        .mapToObj(i -> new EventSchema(
                                new SchemaVersion("Thing", i + 1), models.get(i).schema()))
                        .toList());
    }

    private List<String> faults(Made made, List<Upcaster> upcasters) throws IOException {
        var files = made.schemas().stream()
                .map(schema -> new SchemaFolder.File(
                        "schemas/thing/Thing.v" + schema.version() + ".avsc", "thing", schema.id(), schema))
                .toList();
        var rules = new StepRules(
                new SchemaFolder(files, List.of()),
                new Owners(List.of(history(upcasters))),
                new SampleEvents(empty),
                null);
        return Stream.<Function<StepRules, List<String>>>of(
                        StepRules::everyStepIsMade, StepRules::everyChangeIsMade, StepRules::whatIsTheSameStaysTheSame)
                .flatMap(rule -> rule.apply(rules).stream())
                .toList();
    }

    /** Upcasters that say of every change that it means the same. */
    private static List<Upcaster> same(Made made) {
        var upcasters = new ArrayList<Upcaster>();
        for (int i = 0; i < 2; i++) {
            Upcaster upcaster = Upcaster.from("Thing", i + 1).to("Thing", i + 2);
            for (MeaningChange change : MeaningChange.between(
                    made.schemas().get(i).schema(), made.schemas().get(i + 1).schema()))
                if (isUnitNamedOrForgotten(change)) return List.of(); // nobody but a reader knows whether that is right
                else upcaster = upcaster.same(change.path(), "somebody says so");
            if (!upcaster.same().isEmpty()) upcasters.add(upcaster);
        }
        return upcasters;
    }

    private static boolean isUnitNamedOrForgotten(MeaningChange change) {
        return change.was().contains("unit=") != change.is().contains("unit=");
    }

    private static void readsRight(Made made, List<Upcaster> upcasters) throws IOException {
        var graph = new VersionGraph(new Schemas(made.schemas()), List.of(history(upcasters)));
        var chain = new UpcasterChain(graph);
        EventSchema first = made.schemas().getFirst();
        EventSchema last = made.schemas().getLast();
        for (int seed = 0; seed < EVENTS; seed++) {
            Fields event = MadeUp.of(first.schema(), seed);
            Fields read = new UpcastRun(chain, new VersionedFields(first, event), TestHistories.ALONE)
                    .followed()
                    .newest()
                    .getFirst()
                    .fields();
            assertThat(made.models().getLast().meanings(read))
                    .as("%s reads as %s%n%s", event, read, made)
                    .isEqualTo(expected(made, event));
            if (graph.resolves(first, last))
                assertThat(straight(first, last, event))
                        .as("%s straight%n%s", event, made)
                        .isEqualTo(read);
        }
    }

    private static Map<Integer, List<Object>> expected(Made made, Fields event) {
        int parts = event.each("parts").size();
        Map<Integer, List<Object>> expected = made.models().getFirst().meanings(event);
        for (ModelSchema next : made.models().subList(1, made.models().size()))
            expected = next.expected(expected, parts);
        return expected;
    }

    private static Fields straight(EventSchema first, EventSchema last, Fields event) throws IOException {
        byte[] bytes = AvroBinary.write(
                out -> ValueCodec.of(first.schema(), Fields.class).write().to(out, event));
        return (Fields) ValueCodec.set(
                new AvroResolution(first.schema(), last.schema(), ValueCodec.of(last.schema(), Fields.class))
                        .read(bytes));
    }
}
