package dev.lectern.site.audit.state;

import dev.lectern.site.audit.Change;
import dev.lectern.site.audit.state.Part.Group;
import dev.lectern.site.audit.state.Part.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * A tree beside the one that it came from. What is gone stands after what is there. Things are the same things if their keys are; that they
 * changed places says nothing.
 *
 * @param part as it is now; where it is gone, as it was
 * @param before how it was, if it is a value and changed
 * @param parts compared likewise; none of a value
 */
public record Compared(Part part, Word word, String before, List<Compared> parts) {

    public enum Word {
        SAME,
        CHANGED,
        ADDED,
        GONE;

        /** As the style sheet and {@link Change#word()} call it. */
        public String said() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Compared of(Part before, Part after) {
        if (before instanceof Group was && after instanceof Group is) return of(was, is);
        String said = before.said();
        if (said.isEmpty() && after instanceof Group) return whole(after);
        boolean same = before instanceof Value && after instanceof Value && said.equals(after.said());
        return new Compared(after, same ? Word.SAME : Word.CHANGED, same ? "" : said, whole(after, Word.SAME));
    }

    private static Compared of(Group before, Group after) {
        var former = new LinkedHashMap<String, Part>();
        before.parts().forEach(part -> former.put(part.key(), part));
        var parts = new ArrayList<Compared>();
        for (Part now : after.parts()) {
            Part then = former.remove(now.key());
            parts.add(then == null ? whole(now) : of(then, now));
        }
        former.values().forEach(gone -> parts.add(new Compared(gone, Word.GONE, "", whole(gone, Word.GONE))));
        boolean same = parts.stream().allMatch(part -> part.word == Word.SAME);
        return new Compared(after, same ? Word.SAME : Word.CHANGED, "", parts);
    }

    private static Compared whole(Part added) {
        return new Compared(added, Word.ADDED, "", whole(added, Word.ADDED));
    }

    private static List<Compared> whole(Part part, Word word) {
        if (!(part instanceof Group group)) return List.of();
        return group.parts().stream()
                .map(each -> new Compared(each, word, "", whole(each, word)))
                .toList();
    }

    /** What is not the same, each by the way that leads to it: “Seats › Capacity”. */
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (Compared each : parts) each.tell("", changes);
        return changes;
    }

    private void tell(String way, List<Change> changes) {
        String here = way.isEmpty() ? part.name() : way + " › " + part.name();
        switch (word) {
            case SAME -> {}
            case ADDED -> changes.add(new Change(here, null, part.said()));
            case GONE -> changes.add(new Change(here, part.said(), null));
            case CHANGED -> {
                if (part instanceof Group && before.isEmpty()) parts.forEach(each -> each.tell(here, changes));
                else changes.add(new Change(here, before, part.said()));
            }
        }
    }
}
