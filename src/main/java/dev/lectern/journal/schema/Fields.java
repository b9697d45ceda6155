package dev.lectern.journal.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one event by name, in schema order, as an upcaster and the audit see them. Values are Avro's generic ones. Immutable. */
public final class Fields {
    private final Map<String, @Nullable Object> values;

    private Fields(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Fields none() {
        return new Fields(new LinkedHashMap<>());
    }

    public Fields with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(values);
        changed.put(name, value);
        return new Fields(changed);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** @throws IllegalArgumentException if the field is missing or null */
    public String text(String name) {
        Object value = values.get(name);
        if (value == null) throw new IllegalArgumentException("The field " + name + " is missing.");
        return value.toString();
    }

    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && fields.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
