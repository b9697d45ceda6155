package dev.lectern.eventsourcing.projections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who performs an action on a generation.
 *
 * @param person the user who acts at the tenant; null for an operator of the installation and for Lectern itself
 */
public record Actor(Whom whom, @Nullable UUID person) {
    public static final Actor LECTERN = new Actor(Whom.LECTERN, null);
    public static final Actor OPERATOR = new Actor(Whom.OPERATOR, null);

    /** The kind of actor. */
    public enum Whom {
        PERSON,
        OPERATOR,
        LECTERN
    }

    public static Actor person(UUID id) {
        return new Actor(Whom.PERSON, id);
    }
}
