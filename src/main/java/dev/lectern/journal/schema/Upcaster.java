package dev.lectern.journal.schema;

import java.util.function.UnaryOperator;

/**
 * One step of a type's history, for a change that Avro's own resolution cannot make: from {@code version} to the one after it. The step is
 * a pure function: it sets what the next version has and this one lacks. Fields of the same name carry over, and those that the next
 * version does not know fall away.
 */
public record Upcaster(String type, int version, UnaryOperator<Fields> step) {

    /** {@code from("PersonRegistered", 1).to(2, old -> old.with(…))} */
    public static From from(String type, int version) {
        return new From(type, version);
    }

    public record From(String type, int version) {
        public Upcaster to(int next, UnaryOperator<Fields> step) {
            if (next != version + 1)
                throw new IllegalArgumentException(
                        "A step leads to the next version: " + type + " v" + version + " → v" + next);
            return new Upcaster(type, version, step);
        }
    }
}
