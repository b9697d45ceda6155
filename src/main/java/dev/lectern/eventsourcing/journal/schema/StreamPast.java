package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a stream's stored events read as, from the first one on and as far as they were read. It only grows, and nothing
 * in it is copied: the {@link PriorEvents} of each event are its beginning.
 */
public final class StreamPast {
    private final IntFunction<List<VersionedFields>> older;
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> eventsTo = new ArrayList<>();
    private final Map<Class<?>, GrowingIndex<Boolean, Event>> byClass = new HashMap<>();
    private final List<VersionedFields> forms = new ArrayList<>();
    private final List<Integer> formsTo = new ArrayList<>();
    private final GrowingIndex<SchemaVersion, VersionedFields> byVersion =
            new GrowingIndex<>(forms, form -> form.schema().id());
    private final Map<String, GrowingIndex<FieldValue, VersionedFields>> byField = new HashMap<>();

    private record FieldValue(
            SchemaVersion version, @Nullable Object value) {}

    /**
     * @param older makes the older versions in which a stored event appeared on its way to the newest one, by the
     * event's version in the stream; it is asked once for each event and in their order, when an upcaster first needs
     * them
     */
    public StreamPast(IntFunction<List<VersionedFields>> older) {
        this.older = older;
    }

    /** The version of the last event that was read, 0 if there is none. */
    public int version() {
        return eventsTo.size();
    }

    /** Adds what the next stored event reads as. */
    public void add(List<Event> next) {
        events.addAll(next);
        eventsTo.add(events.size());
    }

    /** The prior events of an event: all must have been read. */
    public PriorEvents before(int version) {
        return new PriorEvents(this, version - 1);
    }

    <E extends Event> List<E> events(Class<E> type, int to) {
        return index(type).of(true, events(to), type::cast);
    }

    <E extends Event> Optional<E> last(List<Class<? extends E>> types, int to) {
        Optional<E> last = Optional.empty();
        int lastAt = -1;
        for (Class<? extends E> type : types) {
            int at = index(type).last(true, events(to));
            if (at <= lastAt) continue;
            lastAt = at;
            last = Optional.of(type.cast(events.get(at)));
        }
        return last;
    }

    List<Fields> forms(SchemaVersion version, int to) {
        return byVersion.of(version, forms(to), VersionedFields::fields);
    }

    List<Fields> forms(SchemaVersion version, String field, @Nullable Object value, int to) {
        return index(field).of(new FieldValue(version, value), forms(to), VersionedFields::fields);
    }

    /** The last form in any of these versions in which a field has a value. */
    Optional<VersionedFields> lastForm(List<SchemaVersion> versions, String field, @Nullable Object value, int to) {
        int first = forms(to);
        int last = -1;
        for (SchemaVersion version : versions)
            last = Math.max(last, index(field).last(new FieldValue(version, value), first));
        return last < 0 ? Optional.empty() : Optional.of(forms.get(last));
    }

    private GrowingIndex<Boolean, Event> index(Class<?> type) {
        return byClass.computeIfAbsent(
                type, of -> new GrowingIndex<>(events, event -> of.isInstance(event) ? true : null));
    }

    private GrowingIndex<FieldValue, VersionedFields> index(String field) {
        return byField.computeIfAbsent(
                field,
                of -> new GrowingIndex<>(
                        forms,
                        form -> new FieldValue(form.schema().id(), form.fields().get(of))));
    }

    /** How many events the first stored events read as. */
    private int events(int to) {
        return to == 0 ? 0 : eventsTo.get(to - 1);
    }

    /** How many forms the first stored events had. While one is traced, it may itself ask for those before it. */
    private int forms(int to) {
        while (formsTo.size() < to) {
            List<VersionedFields> next = older.apply(formsTo.size() + 1);
            forms.addAll(next);
            formsTo.add(forms.size());
        }
        return to == 0 ? 0 : formsTo.get(to - 1);
    }
}
