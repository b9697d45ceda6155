package dev.lectern.eventsourcing.journal.schema;

import java.util.UUID;

/**
 * The marker that stands for a person's data once the key to them is gone. It is a single word and always the same for
 * the same person. So an upcaster that compares two values still finds them equal, and an upcaster that splits a text
 * leaves the marker whole.
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
