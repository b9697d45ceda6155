package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import dev.lectern.scenarios.Expectation.Folds;
import dev.lectern.scenarios.Expectation.Quarantined;
import dev.lectern.scenarios.Expectation.Reads;
import dev.lectern.scenarios.Expectation.Shows;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what a scenario expects with what its events read as. */
public final class Verdict {
    private final EventCodec codec;
    private final Scenario scenario;
    private final Map<Stored, Outcome> outcomes;
    private final Set<Stored> quarantined = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private Verdict(EventCodec codec, Scenario scenario, Map<Stored, Outcome> outcomes) {
        this.codec = codec;
        this.scenario = scenario;
        this.outcomes = outcomes;
    }

    /** @return a line for each difference; what views show is not checked here */
    public static List<String> of(EventCodec codec, Scenario scenario, Map<Stored, Outcome> outcomes) {
        var verdict = new Verdict(codec, scenario, outcomes);
        List<Expectation> expects = scenario.expects();
        for (int i = 0; i < expects.size(); i++) verdict.check("expect[" + i + "]", expects.get(i));
        verdict.unexpected();
        return verdict.wrong;
    }

    private void check(String path, Expectation expectation) {
        try {
            switch (expectation) {
                case Reads reads -> check(path + ".events", reads);
                case Quarantined quarantine -> check(path, quarantine);
                case Folds folds -> check(path + ".state", folds);
                case Shows shows -> {
                    if (outcomes.values().stream().anyMatch(each -> each.unreadable() != null))
                        wrong.add(path + ".view: no view gets beyond what cannot be read.");
                }
            }
        } catch (IllegalArgumentException e) {
            wrong.add(path + "." + e.getMessage());
        }
    }

    private void check(String path, Reads reads) {
        var expected = Json.createArrayBuilder();
        for (int i = 0; i < reads.events().size(); i++)
            expected.add(event(new KnownKeys(reads.events().get(i), "events[" + i + "].")));
        var expectationDiff = new ExpectationDiff(scenario.names());
        expectationDiff.compare(
                path, expected.build(), events(reads.of()).map(this::fields).toList());
        wrong.addAll(expectationDiff.lines());
    }

    /**
     * An expected event, completed with the fields that may be left out; a field that the newest version does not have
     * is an error.
     */
    private JsonObject event(KnownKeys event) {
        String type = event.only(Set.of("type", "fields")).text("type");
        JsonObject fields =
                event.object().containsKey("fields") ? event.object("fields") : JsonObject.EMPTY_JSON_OBJECT;
        try {
            Fields read = new FieldsJson(scenario.names()::id)
                    .read(codec.schemas().newest(type).schema(), fields);
            return FieldsJson.write(Fields.of("type", type, "fields", read));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException(event.path() + "fields." + e.getMessage(), e);
        }
    }

    private Fields fields(Event event) {
        try {
            VersionedFields versionedFields = codec.stored(codec.encode(event));
            return Fields.of("type", versionedFields.schema().type(), "fields", versionedFields.fields());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(String path, Quarantined expected) {
        Stored stored = given(expected.event());
        String reason = outcome(stored).unreadable();
        quarantined.add(stored);
        if (reason == null)
            wrong.add(path + ": " + expected.event() + " can be read, as "
                    + outcome(stored).events());
        else if (!reason.contains(expected.because()))
            wrong.add(path + ".because: expected \"" + expected.because() + "\", got \"" + reason + "\"");
    }

    private void check(String path, Folds folds) {
        StreamId stream = scenario.stream(folds.of());
        var expectationDiff = new ExpectationDiff(scenario.names());
        expectationDiff.compare(
                path, folds.state(), decider(stream).fold(events(folds.of()).toList()));
        wrong.addAll(expectationDiff.lines());
    }

    private static Decider<?, ?, ?> decider(StreamId stream) {
        return TestHistories.decider(stream.category())
                .orElseThrow(() -> new IllegalArgumentException("of: " + stream.category() + " has no state."));
    }

    /** The events that a given event, or a whole stream, reads as. */
    private Stream<Event> events(String of) {
        Stored one = scenario.given().get(of);
        List<Stored> stored = one == null ? ofStream(scenario.stream(of)) : List.of(one);
        for (Stored each : stored)
            if (outcome(each).unreadable() != null)
                throw new IllegalArgumentException(
                        "of: it cannot be read. " + outcome(each).unreadable());
        return stored.stream().flatMap(each -> outcome(each).events().stream());
    }

    private List<Stored> ofStream(StreamId stream) {
        return scenario.stored().stream()
                .filter(each -> each.stream().equals(stream))
                .toList();
    }

    private Stored given(String name) {
        Stored stored = scenario.given().get(name);
        if (stored == null) throw new IllegalArgumentException("quarantine: no event is called " + name + ".");
        return stored;
    }

    private Outcome outcome(Stored stored) {
        return Objects.requireNonNull(outcomes.get(stored));
    }

    /** Reports events that cannot be read although the scenario does not say so. */
    private void unexpected() {
        scenario.given().forEach((name, stored) -> {
            String reason = outcome(stored).unreadable();
            if (reason != null && !quarantined.contains(stored)) wrong.add(name + ": quarantined. " + reason);
        });
    }
}
