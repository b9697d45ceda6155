package dev.lectern.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The versions that a stream can have had at a moment, judged by what clients know: at least the version that any
 * client was told before that moment, at most the version that a client who asked after it still found.
 */
final class VersionWindow {
    private record Mark(long time, int version) {}

    private final List<Mark> atLeast = new ArrayList<>();
    private final List<Mark> atMost = new ArrayList<>();
    private boolean sorted;

    /** A client knew at this time that the stream had reached this version. */
    void known(long time, int version) {
        atLeast.add(new Mark(time, version));
        sorted = false;
    }

    /**
     * A client asked at this time and found the stream at this version, or its command took effect directly after it.
     */
    void found(long time, int version) {
        atMost.add(new Mark(time, version));
        sorted = false;
    }

    /** The lowest version that the stream can have had at this time or later. */
    int lowest(long time) {
        sort();
        int index = index(atLeast, time);
        return index == 0 ? 0 : atLeast.get(index - 1).version();
    }

    /** The highest version that the stream can have had at this time or before. */
    int highest(long time) {
        sort();
        int index = index(atMost, time + 1);
        return index == atMost.size() ? Integer.MAX_VALUE : atMost.get(index).version();
    }

    /** How many marks lie before the time. */
    private static int index(List<Mark> marks, long time) {
        int index = Collections.binarySearch(marks, new Mark(time, 0), Comparator.comparingLong(Mark::time));
        int any = index < 0 ? -index - 1 : index;
        while (any > 0 && marks.get(any - 1).time() >= time) any--;
        return any;
    }

    private void sort() {
        if (sorted) return;
        atLeast.sort(Comparator.comparingLong(Mark::time));
        atMost.sort(Comparator.comparingLong(Mark::time));
        for (int n = 1; n < atLeast.size(); n++) raise(n);
        for (int n = atMost.size() - 2; n >= 0; n--) lower(n);
        sorted = true;
    }

    private void raise(int n) {
        int before = atLeast.get(n - 1).version();
        if (before > atLeast.get(n).version())
            atLeast.set(n, new Mark(atLeast.get(n).time(), before));
    }

    private void lower(int n) {
        int after = atMost.get(n + 1).version();
        if (after < atMost.get(n).version())
            atMost.set(n, new Mark(atMost.get(n).time(), after));
    }
}
