package dev.lectern.site.audit.state;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One named thing of a state: a value, or several things together. A tree of them is what a state looks like to its readers. */
public sealed interface StateNode {

    /** Tells it from those beside it, in whatever version of the state. */
    String key();

    String name();

    /** All of it in one line. */
    String said();

    /** @param text in words; empty where there is none */
    record Value(String key, String name, String text) implements StateNode {
        @Override
        public String said() {
            return text;
        }
    }

    /** @param list whether the parts are things of one kind, and not the fields of one thing */
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
