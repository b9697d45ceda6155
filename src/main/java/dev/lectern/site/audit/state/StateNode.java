package dev.lectern.site.audit.state;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A named part of a state: a value or a group of parts. Readers see a state as a tree of such parts. */
public sealed interface StateNode {

    /** Identifies the part among its siblings, in all versions of the state. */
    String key();

    String name();

    /** The whole part as text in one line. */
    String said();

    /**
     * A single value.
     *
     * @param text the value in words; empty if there is none
     */
    record Value(String key, String name, String text) implements StateNode {
        @Override
        public String said() {
            return text;
        }
    }

    /**
     * Several parts together.
     *
     * @param list true if the parts are the elements of a collection; false if they are the fields of one record
     */
    record Group(String key, String name, boolean list, List<StateNode> parts) implements StateNode {
        @Override
        public String said() {
            return parts.stream()
                    .map(Group::said)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private static String said(StateNode part) {
            return part.said().isEmpty() ? "" : part.name().toLowerCase(Locale.ROOT) + " " + part.said();
        }
    }
}
