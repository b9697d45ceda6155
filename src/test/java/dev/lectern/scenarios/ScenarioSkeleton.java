package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Examples;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.Golden;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first scenario of an upcaster: the golden event of its version, after examples before it, as it reads now. */
record ScenarioSkeleton(EventCodec codec, History history, Upcaster upcaster) {

    String text() throws IOException {
        EventSchema schema = codec.schemas().of(upcaster.from());
        var given = new ArrayList<String>();
        for (Payload before : Examples.before(codec, schema)) given.add(JsonLine.of(event(before, null)));
        given.add(JsonLine.of(event(Golden.landed(Path.of(""), schema).payload(), "old")));
        String says = upcaster.from() + ": " + upcaster.said() + " (drafted by landing: check it, and say it in words)";
        return text(says, given, List.of("{\"of\": \"old\", \"events\": " + JsonLine.of(read(says, given)) + "}"));
    }

    private static String text(String says, List<String> given, List<String> expect) {
        return "{\n  \"says\": " + Json.createValue(says) + ",\n  \"given\": " + lines(given) + ",\n  \"expect\": "
                + lines(expect) + "\n}\n";
    }

    private static String lines(List<String> values) {
        return values.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private JsonObject event(Payload payload, @Nullable String name) throws IOException {
        var json = Json.createObjectBuilder();
        if (name != null) json.add("name", name);
        return json.add("stream", history.streamCategory() + "/example")
                .add("type", payload.schema().type())
                .add("version", payload.schema().version())
                .add("fields", FieldsJson.write(codec.stored(payload).fields()))
                .build();
    }

    /** What the last given event reads as. */
    private JsonArray read(String says, List<String> given) throws IOException {
        Scenario scenario = Scenario.read(codec, text(says, given, List.of()));
        var readers = new TestReaders(codec, scenario.policy(), scenario.stored());
        Stored last = scenario.stored().getLast();
        var events = Json.createArrayBuilder();
        for (Event event :
                Objects.requireNonNull(readers.streamByStream().get(last)).events()) {
            Payload written = codec.encode(event);
            events.add(FieldsJson.write(Fields.of(
                    "type",
                    written.schema().type(),
                    "fields",
                    codec.stored(written).fields())));
        }
        return events.build();
    }
}
