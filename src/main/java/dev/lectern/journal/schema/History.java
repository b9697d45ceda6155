package dev.lectern.journal.schema;

import dev.lectern.journal.Event;
import java.util.List;

/**
 * How one aggregate's events came to be what they are: its newest events as records, and the steps that bring older versions there. Each
 * aggregate has one, and it is all that the codec knows of it.
 */
public interface History {

    /** The folder under {@code schemas/} and the category of the aggregate's streams. */
    String category();

    /** The sealed interface whose records are the newest versions. */
    Class<? extends Event> events();

    default List<Upcaster> upcasters() {
        return List.of();
    }
}
