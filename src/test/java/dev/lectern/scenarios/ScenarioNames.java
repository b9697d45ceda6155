package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Translates between the texts of a scenario and the ids that they stand for. */
public final class ScenarioNames {
    private static final UUID SPACE = UUID.fromString("5ce4a210-0000-4000-8000-000000000000");

    private final Map<String, UUID> events;
    private final Map<UUID, String> known = new HashMap<>();

    /** @param events the ids of the given events, by their names */
    ScenarioNames(Map<String, UUID> events) {
        this.events = events;
    }

    static UUID ofEvent(String name) {
        return Ids.derived(SPACE, "event " + name);
    }

    /**
     * The id for a text: an id stands for itself; {@code plan/1} is the id that an upcaster derives from the event
     * {@code plan}; any other text is a name.
     */
    public UUID id(String text) {
        UUID id = meant(text);
        known.putIfAbsent(id, text);
        return id;
    }

    private UUID meant(String text) {
        if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return UUID.fromString(text);
        int slash = text.indexOf('/');
        UUID event = slash < 0 ? null : events.get(text.substring(0, slash));
        return event == null ? Ids.derived(SPACE, text) : Ids.derived(event, text.substring(slash + 1));
    }

    String of(UUID id) {
        return known.getOrDefault(id, id.toString());
    }
}
