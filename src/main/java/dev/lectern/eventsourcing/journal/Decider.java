package dev.lectern.eventsourcing.journal;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * An aggregate as three pure things: where it begins, how an event moves it, what a command makes of it.
 *
 * @param category of its streams
 * @param events the sealed interface of its events; a stream that holds anything else is not this aggregate's
 * @param decide the events that follow, none if there is nothing to do; throws {@link Refused} with a sentence
 */
public record Decider<S, C extends Command, E extends Event>(
        String category, Class<E> events, S initial, BiFunction<S, E, S> evolve, BiFunction<S, C, List<E>> decide) {

    public S fold(Iterable<? extends Event> history) {
        S state = initial;
        for (Event event : history) state = after(state, event);
        return state;
    }

    /** What its states are: the sealed interface that the first is of, or its own class. */
    public Class<?> state() {
        Class<?> type = Objects.requireNonNull(initial).getClass();
        if (type.isRecord()) for (Class<?> wider : type.getInterfaces()) if (wider.isSealed()) return wider;
        return type;
    }

    S after(S state, Event event) {
        return evolve.apply(state, events.cast(event));
    }
}
