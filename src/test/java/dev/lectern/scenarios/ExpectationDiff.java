package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.schema.Fields;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares expected and actual values, one by one. Of a record, only the expected components are compared, and {@code
 * stage}, the name of its type; of maps and fields, all keys; of a list, all elements in their order; of a set, all
 * elements in any order.
 */
public final class ExpectationDiff {
    /** A row of a table. */
    public record Row(Map<String, @Nullable Object> columns) {}

    private final ScenarioNames scenarioNames;
    private final List<String> lines = new ArrayList<>();

    public ExpectationDiff(ScenarioNames scenarioNames) {
        this.scenarioNames = scenarioNames;
    }

    /** One line for each difference: where, what was expected, what was found. */
    public List<String> lines() {
        return lines;
    }

    public void compare(String path, JsonValue expected, @Nullable Object got) {
        switch (got) {
            case Optional<?> optional -> compare(path, expected, optional.orElse(null));
            case Fields fields when expected instanceof JsonObject object -> map(path, object, fields.asMap());
            case Map<?, ?> map when expected instanceof JsonObject object -> map(path, object, map);
            case Record record when expected instanceof JsonObject object -> record(path, object, record);
            case Set<?> set when expected instanceof JsonArray array -> unordered(path, array, set);
            case List<?> list when expected instanceof JsonArray array -> list(path, array, list);
            case null, default -> {
                if (!matches(expected, got)) differs(path, expected, got);
            }
        }
    }

    private void record(String path, JsonObject expected, Record got) {
        Map<String, @Nullable Object> components = components(got);
        expected.forEach((name, value) -> {
            if (components.containsKey(name)) compare(path + "." + name, value, components.get(name));
            else lines.add(path + "." + name + ": there is no such thing, only " + components.keySet());
        });
    }

    private static Map<String, @Nullable Object> components(Record record) {
        if (record instanceof Row row) return row.columns();
        var components = new LinkedHashMap<String, @Nullable Object>();
        components.put("stage", record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                components.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }

    private void map(String path, JsonObject expected, Map<?, ?> got) {
        var left = new LinkedHashMap<Object, @Nullable Object>(got);
        expected.forEach((text, value) -> {
            Object key = got.keySet().stream().anyMatch(UUID.class::isInstance) ? scenarioNames.id(text) : text;
            if (left.containsKey(key)) compare(path + "." + text, value, left.remove(key));
            else lines.add(path + "." + text + ": missing, expected " + value);
        });
        left.forEach((key, value) -> lines.add(path + "." + show(key) + ": too many, got " + show(value)));
    }

    private void list(String path, JsonArray expected, List<?> got) {
        for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
            String at = path + "[" + i + "]";
            if (i >= got.size()) lines.add(at + ": missing, expected " + expected.get(i));
            else if (i >= expected.size()) lines.add(at + ": too many, got " + show(got.get(i)));
            else compare(at, expected.get(i), got.get(i));
        }
    }

    /** Pairs off the elements that match; the rest is compared in the order in which it comes. */
    public void unordered(String path, JsonArray expected, Collection<?> got) {
        var left = new ArrayList<@Nullable Object>(got);
        var unmatched =
                expected.stream().filter(each -> !left.removeIf(first(each))).toList();
        for (int i = 0; i < Math.max(unmatched.size(), left.size()); i++) {
            if (i >= left.size()) lines.add(path + ": missing, expected " + unmatched.get(i));
            else if (i >= unmatched.size()) lines.add(path + ": too many, got " + show(left.get(i)));
            else compare(path + "[" + expected.indexOf(unmatched.get(i)) + "]", unmatched.get(i), left.get(i));
        }
    }

    private java.util.function.Predicate<@Nullable Object> first(JsonValue expected) {
        var found = new boolean[1];
        return got -> {
            if (found[0]) return false;
            var expectationDiff = new ExpectationDiff(scenarioNames);
            expectationDiff.compare("", expected, got);
            return found[0] = expectationDiff.lines.isEmpty();
        };
    }

    private boolean matches(JsonValue expected, @Nullable Object got) {
        return switch (expected) {
            case JsonNumber number
            when got instanceof Number -> number.bigDecimalValue().compareTo(new BigDecimal(got.toString())) == 0;
            case JsonString text
            when got instanceof UUID -> scenarioNames.id(text.getString()).equals(got);
            case JsonString text -> got != null && text.getString().equals(plain(got));
            default -> expected.toString().equals(String.valueOf(got));
        };
    }

    private static String plain(Object got) {
        return switch (got) {
            case Locale locale -> locale.toLanguageTag();
            case Enum<?> constant -> constant.name();
            default -> got.toString();
        };
    }

    private void differs(String path, JsonValue expected, @Nullable Object got) {
        lines.add(path + ": expected " + expected + ", got " + show(got));
    }

    private String show(@Nullable Object got) {
        return switch (got) {
            case null -> "null";
            case UUID id -> "“" + scenarioNames.of(id) + "”";
            case String text -> "\"" + text + "\"";
            case Record record -> show(components(record));
            case Fields fields -> show(fields.asMap());
            case Map<?, ?> map -> {
                var parts = new ArrayList<String>();
                map.forEach((key, value) -> parts.add(show(key) + ": " + show(value)));
                yield "{" + String.join(", ", parts) + "}";
            }
            case Collection<?> all -> all.stream().map(this::show).toList().toString();
            default -> plain(got);
        };
    }
}
