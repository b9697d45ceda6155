package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How one aggregate's events came to be what they are: its newest events as records, and the steps that bring older versions there. Each
 * aggregate has one, and it is all that the codec knows of it.
 */
public interface History {

    /** The folder under {@code schemas/} and the category of the aggregate's streams. */
    String category();

    /** Where its schema files are on the class path. */
    default String folder() {
        return "/schemas/" + category();
    }

    /** The sealed interface whose records are the newest versions. */
    Class<? extends Event> events();

    /** The records that it permits, however they are grouped. */
    default List<Class<? extends Event>> records() {
        return records(events()).toList();
    }

    static Stream<Class<? extends Event>> records(Class<? extends Event> events) {
        return events.isSealed()
                ? Stream.of(events.getPermittedSubclasses()).flatMap(event -> records(event.asSubclass(Event.class)))
                : Stream.of(events);
    }

    /** Every step that Avro's resolution cannot make, all of them in one place. */
    default List<Upcaster> upcasters() {
        return List.of();
    }

    /** The names of all its events, of those that are not written any more, too. */
    default Set<String> types() {
        var types = new TreeSet<String>();
        records().forEach(event -> types.add(event.getSimpleName()));
        upcasters().forEach(step -> types.add(step.from().type()));
        return types;
    }

    /**
     * What a type was called before, where its numbers go on from that and yet no upcaster leads from there to it: what the old one said is
     * not what the new one says. Every other type that begins later than at v1 is led to.
     */
    default Map<String, String> formerNames() {
        return Map.of();
    }

    /** The fields, of any version, that hold people's data, or text in which somebody may have written of people. */
    default Set<String> personal() {
        return Set.of();
    }
}
