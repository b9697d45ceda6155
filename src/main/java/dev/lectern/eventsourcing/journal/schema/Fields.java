package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event, or of a record within it, by name and in order. Upcasters work on them. Immutable. The
 * values are plain Java:
 *
 * <ul>
 * <li>{@code Boolean}, {@code Integer}, {@code Long}, {@code Float}, {@code Double} and {@code BigDecimal}
 * <li>{@code String}, also for the constants of an enum, and {@code UUID}
 * <li>{@code LocalDate}, {@code LocalTime}, {@code Instant}, {@code LocalDateTime} for local timestamps, and Avro's
 *     {@link org.apache.avro.util.TimePeriod} for its durations
 * <li>{@code List}, {@code Map} by {@code String}, in the order of the keys, and {@code Fields}
 * </ul>
 */
public final class Fields {
    private static final Fields NONE = new Fields(new String[0], new Object[0]);

    private final String[] names;
    private final @Nullable Object[] values;

    /** Takes over the arrays without a copy: the caller must not change them afterwards. */
    Fields(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    public static Fields none() {
        return NONE;
    }

    /** @param namesAndValues names and values in turn: {@code Fields.of("mode", "ONLINE", "venue", null)} */
    public static Fields of(@Nullable Object... namesAndValues) {
        Fields fields = NONE;
        for (int i = 0; i < namesAndValues.length; i += 2)
            fields = fields.with((String) required(namesAndValues[i], "a name"), namesAndValues[i + 1]);
        return fields;
    }

    public Fields with(String name, @Nullable Object value) {
        int at = indexOf(name);
        int size = at < 0 ? names.length + 1 : names.length;
        @Nullable Object[] changed = Arrays.copyOf(values, size);
        changed[at < 0 ? size - 1 : at] = value;
        if (at >= 0) return new Fields(names, changed);
        String[] more = Arrays.copyOf(names, size);
        more[size - 1] = name;
        return new Fields(more, changed);
    }

    /** The same fields with one field renamed. Its value and its place do not change. */
    public Fields renamed(String from, String to) {
        int at = indexOf(from);
        if (at < 0) throw new CannotUpcast("The field " + from + " is not there.");
        String[] renamed = names.clone();
        renamed[at] = to;
        return new Fields(renamed, values);
    }

    /**
     * The same fields with the values at a path changed.
     *
     * @param path leads into records, and into every record of a list or a map: {@code entries.mark}; a null on the way
     * is left as it is
     */
    Fields changed(String path, UnaryOperator<Object> change) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Object value = get(name);
        if (value == null) return this;
        return with(name, dot < 0 ? change.apply(value) : within(value, path.substring(dot + 1), change));
    }

    private static Object within(Object value, String path, UnaryOperator<Object> change) {
        if (value instanceof List<?> list)
            return list.stream().map(each -> within(each, path, change)).toList();
        if (value instanceof Map<?, ?> map) {
            var changed = new TreeMap<Object, Object>();
            map.forEach((key, each) -> changed.put(key, within(each, path, change)));
            return Collections.unmodifiableMap(changed);
        }
        return ((Fields) value).changed(path, change);
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** @return null if the field is null or missing */
    public @Nullable Object get(String name) {
        int at = indexOf(name);
        return at < 0 ? null : values[at];
    }

    /** @param at the index at which the field probably is; it is searched for if it is elsewhere */
    @Nullable
    Object get(String name, int at) {
        return at < names.length && names[at].equals(name) ? values[at] : get(name);
    }

    /** @throws CannotUpcast if the field is missing, null, or of another type */
    public <T> T get(String name, Class<T> type) {
        Object value = required(get(name), name);
        if (!type.isInstance(value))
            throw new CannotUpcast("The field " + name + " is no " + type.getSimpleName() + ": " + value);
        return type.cast(value);
    }

    public String text(String name) {
        return get(name, String.class);
    }

    public int number(String name) {
        return get(name, Integer.class);
    }

    public UUID id(String name) {
        return get(name, UUID.class);
    }

    public Fields fields(String name) {
        return get(name, Fields.class);
    }

    /** The records of a list. */
    public List<Fields> each(String name) {
        var each = new ArrayList<Fields>();
        for (Object element : get(name, List.class)) each.add((Fields) element);
        return each;
    }

    public List<String> names() {
        return List.of(names);
    }

    public Map<String, @Nullable Object> asMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.length; i++) map.put(names[i], values[i]);
        return Collections.unmodifiableMap(map);
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) if (names[i].equals(name)) return i;
        return -1;
    }

    private static Object required(@Nullable Object value, String name) {
        if (value == null) throw new CannotUpcast("The field " + name + " is missing.");
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && fields.asMap().equals(asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
