package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TenantPolicy;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.operations.schemas.EventJson;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file: events as they were stored, and what is expected of them.
 *
 * @param given by name, in the order of their positions, which count from 1
 */
public record Scenario(
        String says, TenantPolicy policy, Map<String, Stored> given, List<Expectation> expects, ScenarioNames names) {
    private static final Instant BEGINNING = Instant.parse("2020-03-01T08:00:00Z");
    private static final JsonReaderFactory STRICTLY =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** @throws IllegalArgumentException with a sentence that begins with the path of what is wrong */
    public static Scenario read(EventCodec codec, String text) {
        try (var reader = STRICTLY.createReader(new StringReader(text))) {
            return read(
                    codec, new KnownKeys(reader.readObject(), "").only(Set.of("says", "policy", "given", "expect")));
        }
    }

    private static Scenario read(EventCodec codec, KnownKeys file) {
        List<JsonObject> given = file.objects("given");
        ScenarioNames scenarioNames = names(given);
        return new Scenario(
                file.text("says"),
                policy(file),
                stored(codec, given, scenarioNames),
                expectations(file.objects("expect")),
                scenarioNames);
    }

    private static TenantPolicy policy(KnownKeys file) {
        if (!file.object().containsKey("policy"))
            return new TenantPolicy(Currency.getInstance("CHF"), ZoneId.of("Europe/Zurich"));
        KnownKeys policy = new KnownKeys(file.object("policy"), "policy.").only(Set.of("currency", "zone"));
        return new TenantPolicy(Currency.getInstance(policy.text("currency")), ZoneId.of(policy.text("zone")));
    }

    private static ScenarioNames names(List<JsonObject> given) {
        var ids = new HashMap<String, UUID>();
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i).getString("name", String.valueOf(i + 1));
            String id = given.get(i).getString("eventId", null);
            if (ids.put(name, id == null ? ScenarioNames.ofEvent(name) : UUID.fromString(id)) != null)
                throw new IllegalArgumentException("given[" + i + "].name: another event is called " + name + ", too.");
        }
        return new ScenarioNames(ids);
    }

    private static Map<String, Stored> stored(EventCodec codec, List<JsonObject> given, ScenarioNames scenarioNames) {
        var stored = new LinkedHashMap<String, Stored>();
        var versions = new HashMap<StreamId, Integer>();
        for (JsonObject json : given) {
            int position = stored.size() + 1;
            EventJson event = event(codec, json, scenarioNames, "given[" + (position - 1) + "].");
            String name = event.name() == null ? String.valueOf(position) : event.name();
            int version = versions.merge(event.stream(), 1, Integer::sum);
            stored.put(name, stored(position, version, name, event));
        }
        return stored;
    }

    private static EventJson event(EventCodec codec, JsonObject json, ScenarioNames scenarioNames, String path) {
        try {
            return EventJson.read(codec, json, scenarioNames::id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + e.getMessage(), e);
        }
    }

    /** An event without a time of its own comes as many hours after the beginning as its position says. */
    private static Stored stored(int position, int version, String name, EventJson event) {
        UUID id = event.eventId() == null ? ScenarioNames.ofEvent(name) : event.eventId();
        @Nullable Instant at = event.at();
        return new Stored(
                position,
                event.stream(),
                version,
                id,
                at == null ? BEGINNING.plus(Duration.ofHours(position)) : at,
                event.payload().schema(),
                event.payload().bytes(),
                new Metadata(null, null, Channel.IMPORT, id, null));
    }

    private static List<Expectation> expectations(List<JsonObject> expect) {
        return expect.stream()
                .map(json -> expectation(new KnownKeys(json, "expect[" + expect.indexOf(json) + "].")))
                .toList();
    }

    private static Expectation expectation(KnownKeys knownKeys) {
        if (knownKeys.object().containsKey("events")) {
            knownKeys.only(Set.of("of", "events"));
            return new Expectation.Reads(knownKeys.text("of"), knownKeys.objects("events"));
        }
        if (knownKeys.object().containsKey("quarantine")) {
            knownKeys.only(Set.of("quarantine", "because"));
            return new Expectation.Quarantined(knownKeys.text("quarantine"), knownKeys.text("because"));
        }
        if (knownKeys.object().containsKey("state")) {
            knownKeys.only(Set.of("of", "state"));
            return new Expectation.Folds(knownKeys.text("of"), knownKeys.object("state"));
        }
        knownKeys.only(Set.of("view", "rows"));
        return new Expectation.Shows(knownKeys.text("view"), knownKeys.objects("rows"));
    }

    /** The stream, among the given ones, that a text names. */
    StreamId stream(String text) {
        int slash = text.indexOf('/');
        String id = slash < 0 ? text : text.substring(0, slash) + "-" + names.id(text.substring(slash + 1));
        return given.values().stream()
                .map(Stored::stream)
                .filter(stream -> stream.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("of: nothing that is given is called " + text + "."));
    }

    public List<Stored> stored() {
        return List.copyOf(given.values());
    }

    public List<Expectation.Shows> views() {
        return expects.stream()
                .filter(Expectation.Shows.class::isInstance)
                .map(Expectation.Shows.class::cast)
                .toList();
    }
}
