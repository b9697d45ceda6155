package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.Step.Answer;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts how often each kind of command was given, with what outcome, and how often each event was decided. */
final class SeatTally {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Step step, Answer answer) {
        String outcome = answer.refusal() != null ? "refused" : answer.events().isEmpty() ? "nothing" : "decided";
        count(step.command().getClass().getSimpleName() + " " + outcome);
        for (SessionEvent event : answer.events()) count(name(event));
    }

    private static String name(SessionEvent event) {
        String name = event.getClass().getSimpleName();
        if (event instanceof WaitlistEntryClosed e) return name + " " + e.outcome();
        return event instanceof SeatHoldReleased e ? name + " " + e.cause() : name;
    }

    /** All names under which events of a type are counted. */
    static Stream<String> names(Class<?> event) {
        String name = event.getSimpleName();
        if (event == WaitlistEntryClosed.class)
            return Stream.of(Outcome.values()).map(outcome -> name + " " + outcome);
        if (event == SeatHoldReleased.class)
            return Stream.of(HoldCause.values()).map(cause -> name + " " + cause);
        return Stream.of(name);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    Set<String> counted() {
        return counts.keySet();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
