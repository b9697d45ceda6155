package dev.lectern.eventsourcing.projections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a generation.
 *
 * @param person at the tenant; null for those who run the installation, and for Lectern itself
 */
public record Actor(Whom whom, @Nullable UUID person) {
    public static final Actor LECTERN = new Actor(Whom.LECTERN, null);
    public static final Actor OPERATOR = new Actor(Whom.OPERATOR, null);

    /** What kind of somebody. */
    public enum Whom {
        PERSON,
        OPERATOR,
        LECTERN
    }

    public static Actor person(UUID id) {
        return new Actor(Whom.PERSON, id);
    }
}
