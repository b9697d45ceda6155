package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * An aggregate as a decider: an initial state and two pure functions, without input or output.
 *
 * @param category the category of its streams: {@code session}
 * @param events the sealed interface of its events; folding any other event throws {@link ClassCastException}
 * @param initial the state before the first event
 * @param evolve the state after an event
 * @param decide the events that follow from a command, none if nothing changes; throws {@link Refused} with a sentence
 */
public record Decider<S, C extends Command, E extends Event>(
        String category, Class<E> events, S initial, BiFunction<S, E, S> evolve, BiFunction<S, C, List<E>> decide) {

    public S fold(Iterable<? extends Event> history) {
        S state = initial;
        for (Event event : history) state = after(state, event);
        return state;
    }

    /** The type of its states: the sealed interface of the initial state, or else the initial state's class. */
    public Class<?> state() {
        Class<?> type = Objects.requireNonNull(initial).getClass();
        if (type.isRecord()) for (Class<?> wider : type.getInterfaces()) if (wider.isSealed()) return wider;
        return type;
    }

    S after(S state, Event event) {
        return evolve.apply(state, events.cast(event));
    }
}
