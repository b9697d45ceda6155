package dev.lectern.scenarios;

import jakarta.json.JsonObject;
import java.util.List;

/** What a scenario expects. */
public sealed interface Expectation {

    /**
     * All events, and all their fields.
     *
     * @param of a given event, or a whole stream
     */
    record Reads(String of, List<JsonObject> events) implements Expectation {}

    /**
     * @param event that cannot be read
     * @param because words of the reason
     */
    record Quarantined(String event, String because) implements Expectation {}

    /**
     * The aggregate that a stream makes.
     *
     * @param state as much of it as matters
     */
    record Folds(String of, JsonObject state) implements Expectation {}

    /**
     * All rows of a read view's table.
     *
     * @param rows as much of each as matters
     */
    record Shows(String table, List<JsonObject> rows) implements Expectation {}
}
