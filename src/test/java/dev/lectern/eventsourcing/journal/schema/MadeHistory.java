package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random history of one event: three versions with a change between each, of which it is known what they mean.
 *
 * @param changes those between the versions
 */
record MadeHistory(int number, List<ModelSchema> models, List<ModelChange> changes, List<EventSchema> schemas) {
    static final int COUNT = Integer.getInteger("lectern.changes", 2_000);
    private static final long SEED = Long.getLong("lectern.seed", 20200504);

    private record Thing() implements Event {}

    static Stream<MadeHistory> all() {
        return IntStream.range(0, COUNT).mapToObj(MadeHistory::of);
    }

    private static MadeHistory of(int number) {
        var random = new Random(SEED + number);
        var models = new ArrayList<>(List.of(ModelSchema.random(random)));
        var changes = new ArrayList<ModelChange>();
        for (int id = 10; id < 12; id++) {
            ModelChange change = ModelChange.values()[random.nextInt(ModelChange.values().length)];
            changes.add(change);
            models.add(change.to(models.getLast(), id, random));
        }
        return new MadeHistory(
                number,
                models,
                changes,
                IntStream.range(0, models.size())
                        .mapToObj(i -> new EventSchema(
                                new SchemaVersion("Thing", i + 1), models.get(i).schema()))
                        .toList());
    }

    /** The changes of meaning from one version, counted from 0, to the next. */
    List<MeaningChange> meanings(int from) {
        return MeaningChange.between(
                schemas.get(from).schema(), schemas.get(from + 1).schema());
    }

    List<String> faults(Path empty, List<Upcaster> upcasters) throws IOException {
        var files = schemas.stream()
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

    private static History history(List<Upcaster> upcasters) {
        return new SmallHistory("thing", Thing.class, upcasters);
    }

    VersionGraph graph(List<Upcaster> upcasters) {
        return new VersionGraph(new Schemas(schemas), List.of(history(upcasters)));
    }

    /** An event of the first version, as it reads in the last. */
    static Fields read(VersionGraph graph, EventSchema first, Fields event) throws IOException {
        return new UpcastRun(new UpcasterChain(graph), new VersionedFields(first, event), TestHistories.ALONE)
                .followed()
                .newest()
                .getFirst()
                .fields();
    }

    /** What an event of the first version means in the last. */
    Map<Integer, List<Object>> expected(Fields event) {
        int parts = event.each("parts").size();
        Map<Integer, List<Object>> expected = models.getFirst().meanings(event);
        for (ModelSchema next : models.subList(1, models.size())) expected = next.expected(expected, parts);
        return expected;
    }

    @Override
    public String toString() {
        return "-Dlectern.seed=" + SEED + ", history " + number + ": " + changes + "\n"
                + String.join(
                        "\n",
                        schemas.stream().map(each -> each.schema().toString()).toList());
    }
}
