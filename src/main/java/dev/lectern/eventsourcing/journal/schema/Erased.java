package dev.lectern.eventsourcing.journal.schema;

import java.util.UUID;

/**
 * What a person's data read as once nobody can decrypt them any more. It is one word, the same wherever the same person stood, so that an
 * upcaster that compares still finds, and one that splits leaves it whole.
 */
public final class Erased {
    private static final String MARK = "erased:";

    private Erased() {}

    public static String of(UUID personId) {
        return MARK + personId;
    }

    public static boolean is(String text) {
        return text.startsWith(MARK);
    }
}
