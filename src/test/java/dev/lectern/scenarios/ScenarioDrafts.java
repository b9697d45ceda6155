package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.LandingPart;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What landing does to the scenarios: an expected event gains the fields that its new version has, and an upcaster that
 * no scenario shows gets a first one, for somebody to read and to put in words.
 */
final class ScenarioDrafts implements LandingPart {
    static final Path FOLDER = Path.of("src/test/scenarios");

    private final EventCodec codec;

    ScenarioDrafts(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public Map<Path, String> files(Set<SchemaVersion> fresh) throws IOException {
        var texts = new TreeMap<Path, String>();
        for (Path file : files()) texts.put(file, extended(file, fresh));
        for (History history : TestHistories.ALL)
            for (Upcaster upcaster : untold(history, texts.values()))
                texts.putIfAbsent(
                        path(history, upcaster.from()), new ScenarioSkeleton(codec, history, upcaster).text());
        return texts;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private String extended(Path file, Set<SchemaVersion> fresh) throws IOException {
        try {
            return new ExpectedFields(codec, Files.readString(file)).extended(fresh);
        } catch (IllegalArgumentException noScenario) {
            throw new IllegalStateException(file + " is no scenario. " + noScenario.getMessage(), noScenario);
        }
    }

    private List<Upcaster> untold(History history, Iterable<String> scenarios) {
        Set<SchemaVersion> told = new HashSet<>();
        for (String text : scenarios) told.addAll(told(codec, Scenario.read(codec, text)));
        return history.upcasters().stream()
                .filter(upcaster -> !told.contains(upcaster.from()))
                .toList();
    }

    /** The versions whose upcasters a scenario shows at work. */
    static Set<SchemaVersion> told(EventCodec codec, Scenario scenario) {
        Set<SchemaVersion> told = new HashSet<>();
        var testReaders = new TestReaders(codec, scenario.policy(), scenario.stored());
        testReaders.streamByStream().forEach((stored, outcome) -> {
            if (outcome.unreadable() == null)
                for (UpcastTrace.Step step : testReaders.trace(stored).steps())
                    if (step.upcaster() != null) told.add(step.upcaster().from());
        });
        return told;
    }

    private static Path path(History history, SchemaVersion from) {
        String name = from.type().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return FOLDER.resolve(history.category()).resolve(name + "-v" + from.version() + ".json");
    }
}
