package dev.lectern.eventsourcing.projections.prints;

import static dev.lectern.eventsourcing.projections.prints.ViewsFile.FILE;

import dev.lectern.eventsourcing.projections.prints.ViewsFile.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What is wrong with the views, a sentence each. A print that has changed while the version has not is a fault: live
 * rows would stay as they are. Of a source that is new, or has itself changed, nobody knows what the view once made.
 */
final class ViewFaults {
    private static final String LAND = ": run mvn -q -Pland.";
    private static final int NAMED = 5;

    private final ViewsFile landed;
    private final ViewsFile today;
    private final List<String> otherSources;

    ViewFaults(ViewsFile landed, ViewsFile today) {
        this.landed = landed;
        this.today = today;
        otherSources = different(landed.sources(), today.sources());
    }

    List<String> all() {
        var faults = new ArrayList<>(stale());
        today.views().forEach((name, view) -> {
            View then = landed.views().get(name);
            if (then == null) faults.add(FILE + " has nothing of the view " + name + LAND);
            else if (view.version() > then.version())
                faults.add(name + " has the version " + view.version() + ", and " + FILE + " still has "
                        + then.version() + LAND);
        });
        for (String name : landed.views().keySet())
            if (!today.views().containsKey(name))
                faults.add(FILE + " has the view " + name + ", which Lectern has not" + LAND);
        if (!otherSources.isEmpty())
            faults.add(FILE + " has not followed " + named(otherSources) + ", which came, changed or went" + LAND);
        return faults;
    }

    /** The faults that landing must not write down as if they were right. */
    List<String> stale() {
        var faults = new ArrayList<String>();
        today.views().forEach((name, view) -> {
            View then = landed.views().get(name);
            if (then == null || view.version() > then.version()) return;
            List<String> changed = different(then.prints(), view.prints());
            changed.removeAll(otherSources);
            if (view.version() < then.version())
                faults.add(
                        name + " has the version " + view.version() + ", but " + then.version() + " has landed, and a"
                                + " version only counts up: restore version() or " + FILE + ", whichever was changed.");
            else if (!changed.isEmpty())
                faults.add(name + " makes something else of " + named(changed) + ": count its version up, to "
                        + (view.version() + 1) + ", and run mvn -q -Pland.");
        });
        return faults;
    }

    private static List<String> different(SortedMap<String, String> some, SortedMap<String, String> others) {
        var names = new TreeSet<>(some.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> Objects.equals(some.get(name), others.get(name)));
        return new ArrayList<>(names);
    }

    /** At most five of the names. */
    private static String named(List<String> names) {
        int more = names.size() - NAMED;
        var said = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        if (more > 0) said.add(more + " more");
        if (said.size() == 1) return said.getFirst();
        return String.join(", ", said.subList(0, said.size() - 1)) + " and " + said.getLast();
    }
}
