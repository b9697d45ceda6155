package dev.lectern.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Removes the steps that a failure does not need: first halves, then ever fewer at a time, in the end single steps. */
final class Shrinker {
    private Shrinker() {}

    static <T> List<T> shrunk(List<T> steps, Predicate<List<T>> stillFails) {
        List<T> kept = steps;
        for (int chunk = steps.size() / 2; chunk > 1; chunk /= 2) kept = without(kept, chunk, stillFails);
        List<T> before;
        do {
            before = kept;
            kept = without(kept, 1, stillFails);
        } while (kept.size() < before.size());
        return kept;
    }

    private static <T> List<T> without(List<T> steps, int chunk, Predicate<List<T>> stillFails) {
        List<T> kept = steps;
        int from = 0;
        while (from < kept.size()) {
            var fewer = new ArrayList<>(kept.subList(0, from));
            fewer.addAll(kept.subList(Math.min(from + chunk, kept.size()), kept.size()));
            if (stillFails.test(fewer)) kept = fewer;
            else from += chunk;
        }
        return kept;
    }
}
