package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The history of one aggregate's events: its newest events as records, and the upcasters that lead from older versions
 * to them. Each aggregate has one. It is all that the codec knows about an aggregate.
 */
public interface History {

    /** What the aggregate is called, in lower-case letters: the name of its folder under {@code schemas/}. */
    String category();

    /**
     * The category in the names of its streams. It is data in every journal and never changes. An aggregate that is
     * renamed returns its first name here and goes on writing to the streams that it has.
     */
    default String streamCategory() {
        return category();
    }

    /** The folder of its schema files on the class path. */
    default String folder() {
        return "/schemas/" + category();
    }

    /** The sealed interface of the aggregate's events. Its records are the newest versions. */
    Class<? extends Event> events();

    /** The event records that {@link #events} permits, also through nested sealed interfaces. */
    default List<Class<? extends Event>> records() {
        return records(events()).toList();
    }

    static Stream<Class<? extends Event>> records(Class<? extends Event> events) {
        return events.isSealed()
                ? Stream.of(events.getPermittedSubclasses()).flatMap(event -> records(event.asSubclass(Event.class)))
                : Stream.of(events);
    }

    /** All upcasters: one for each step between versions that Avro's resolution cannot make. */
    default List<Upcaster> upcasters() {
        return List.of();
    }

    /** The names of all its event types, including those that are no longer written. */
    default Set<String> types() {
        var types = new TreeSet<String>();
        records().forEach(event -> types.add(event.getSimpleName()));
        upcasters().forEach(step -> types.add(step.from().type()));
        return types;
    }

    /**
     * The former names of types whose version numbers continue those of the former name although no upcaster leads from
     * it: the old event meant something else. Every other type whose first version is higher than v1 is the target of
     * an upcaster.
     *
     * @return the former name by the name of today
     */
    default Map<String, String> formerNames() {
        return Map.of();
    }

    /**
     * The names of the fields, of any version, that contain people's data, or text in which people may be mentioned.
     */
    default Set<String> personal() {
        return Set.of();
    }
}
