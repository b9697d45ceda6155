package dev.lectern.eventsourcing.projections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a generation.
 *
 * @param person at the tenant; null for those who run the installation, and for Lectern itself
 */
public record By(Whom whom, @Nullable UUID person) {
    public static final By LECTERN = new By(Whom.LECTERN, null);
    public static final By OPERATOR = new By(Whom.OPERATOR, null);

    /** What kind of somebody. */
    public enum Whom {
        PERSON,
        OPERATOR,
        LECTERN
    }

    public static By person(UUID id) {
        return new By(Whom.PERSON, id);
    }
}
