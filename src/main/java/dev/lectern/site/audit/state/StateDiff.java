package dev.lectern.site.audit.state;

import dev.lectern.site.audit.FieldChange;
import dev.lectern.site.audit.state.StateNode.Group;
import dev.lectern.site.audit.state.StateNode.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * A state compared with an earlier state, as a tree. Parts that are gone stand after those that are there. Two parts
 * are the same thing if their keys are equal. A different order of parts is no change.
 *
 * @param part the part as it is now; if it is gone, as it was
 * @param before the earlier text; empty unless a value changed
 * @param parts the compared parts of a group; empty for a value
 */
public record StateDiff(StateNode part, Word word, String before, List<StateDiff> parts) {

    public enum Word {
        SAME,
        CHANGED,
        ADDED,
        GONE;

        /** The CSS class, the same as {@link FieldChange#word()}. */
        public String said() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static StateDiff of(StateNode before, StateNode after) {
        if (before instanceof Group was && after instanceof Group is) return of(was, is);
        String said = before.said();
        if (said.isEmpty() && after instanceof Group) return whole(after);
        boolean same = before instanceof Value && after instanceof Value && said.equals(after.said());
        return new StateDiff(after, same ? Word.SAME : Word.CHANGED, same ? "" : said, whole(after, Word.SAME));
    }

    private static StateDiff of(Group before, Group after) {
        var former = new LinkedHashMap<String, StateNode>();
        before.parts().forEach(part -> former.put(part.key(), part));
        var parts = new ArrayList<StateDiff>();
        for (StateNode now : after.parts()) {
            StateNode then = former.remove(now.key());
            parts.add(then == null ? whole(now) : of(then, now));
        }
        former.values().forEach(gone -> parts.add(new StateDiff(gone, Word.GONE, "", whole(gone, Word.GONE))));
        boolean same = parts.stream().allMatch(part -> part.word == Word.SAME);
        return new StateDiff(after, same ? Word.SAME : Word.CHANGED, "", parts);
    }

    private static StateDiff whole(StateNode added) {
        return new StateDiff(added, Word.ADDED, "", whole(added, Word.ADDED));
    }

    private static List<StateDiff> whole(StateNode part, Word word) {
        if (!(part instanceof Group group)) return List.of();
        return group.parts().stream()
                .map(each -> new StateDiff(each, word, "", whole(each, word)))
                .toList();
    }

    /** The parts that differ, each with the path that leads to it: “Seats › Capacity”. */
    public List<FieldChange> changes() {
        var changes = new ArrayList<FieldChange>();
        for (StateDiff each : parts) each.tell("", changes);
        return changes;
    }

    private void tell(String way, List<FieldChange> changes) {
        String here = way.isEmpty() ? part.name() : way + " › " + part.name();
        switch (word) {
            case SAME -> {}
            case ADDED -> changes.add(new FieldChange(here, null, part.said()));
            case GONE -> changes.add(new FieldChange(here, part.said(), null));
            case CHANGED -> {
                if (part instanceof Group && before.isEmpty()) parts.forEach(each -> each.tell(here, changes));
                else changes.add(new FieldChange(here, before, part.said()));
            }
        }
    }
}
