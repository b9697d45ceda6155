package dev.lectern.scenarios;

import jakarta.json.JsonObject;
import java.util.List;

/** What a scenario expects. */
public sealed interface Expectation {

    /**
     * The events that something reads as: all of them, with all their fields.
     *
     * @param of the name of a given event, or a whole stream
     */
    record Reads(String of, List<JsonObject> events) implements Expectation {}

    /**
     * An event that cannot be read.
     *
     * @param event the name of that event
     * @param because words of the reason
     */
    record Quarantined(String event, String because) implements Expectation {}

    /**
     * The state of the aggregate that a stream folds to.
     *
     * @param state as much of it as matters
     */
    record Folds(String of, JsonObject state) implements Expectation {}

    /**
     * All rows of a table of a view.
     *
     * @param rows as much of each as matters
     */
    record Shows(String table, List<JsonObject> rows) implements Expectation {}
}
