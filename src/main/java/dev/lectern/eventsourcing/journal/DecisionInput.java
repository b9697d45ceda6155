package dev.lectern.eventsourcing.journal;

import java.util.List;

/**
 * How a command is decided, with what was looked up for it. Made anew for each attempt, since what was looked up may have changed.
 *
 * @param beside streams of other aggregates: their version at the time of looking, which must still hold when the append is made, and events
 *     that go with the decided ones. Nothing of it is written if nothing is decided.
 */
public record DecisionInput<S, C extends Command, E extends Event>(Decider<S, C, E> decider, List<Beside> beside) {

    /** @param events none: the stream must merely not have moved */
    public record Beside(StreamId stream, Expected expected, List<? extends Event> events) {}

    public static <S, C extends Command, E extends Event> DecisionInput<S, C, E> alone(Decider<S, C, E> decider) {
        return new DecisionInput<>(decider, List.of());
    }
}
