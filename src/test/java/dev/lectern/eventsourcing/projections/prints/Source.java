package dev.lectern.eventsourcing.projections.prints;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.GoldenStream;
import dev.lectern.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stored events that views are shown: a golden event, or those of a scenario.
 *
 * @param name as sentences say it: {@code PersonRegistered.v2 (golden)}, {@code session/seats/by-id.json}
 * @param print of the stored events, whatever they read as and whatever the scenario expects
 * @param events what they read as, up to the first that cannot be read
 */
record Source(String name, String print, List<Recorded> events) {
    private static final String SCENARIOS = "src/test/scenarios";

    static List<Source> in(Path root, EventCodec codec) throws IOException {
        var sources = new ArrayList<Source>();
        for (GoldenStream stream : GoldenStream.in(root, codec)) sources.add(golden(codec, stream));
        Path folder = root.resolve(SCENARIOS);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList())
                sources.add(scenario(codec, folder.relativize(file).toString().replace('\\', '/'), file));
        }
        return sources;
    }

    private static Source golden(EventCodec codec, GoldenStream stream) {
        List<Stored> stored = TestHistories.stored(stream.all());
        List<Recorded> read = new TestReaders(codec, GoldenStream.POLICY, stored).untilUnreadable();
        return new Source(
                stream.name() + " (golden)",
                Print.of(List.of(HexFormat.of().formatHex(stream.golden().bytes()))),
                read.stream().filter(each -> each.stored() == stored.getLast()).toList());
    }

    private static Source scenario(EventCodec codec, String name, Path file) throws IOException {
        Scenario scenario;
        try {
            scenario = Scenario.read(codec, Files.readString(file));
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " is no scenario. " + e.getMessage(), e);
        }
        var stored = new ArrayList<String>();
        stored.add(scenario.policy().toString());
        for (Stored each : scenario.stored())
            stored.add(each.stream() + " " + each.eventId() + " " + each.occurredAt() + " " + each.schema() + " "
                    + HexFormat.of().formatHex(each.payload()));
        return new Source(
                name, Print.of(stored), new TestReaders(codec, scenario.policy(), scenario.stored()).untilUnreadable());
    }
}
