package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.List;

/**
 * The input of one decision: the decider, with what was looked up for it. Each attempt looks it up again, since it may
 * have changed.
 *
 * @param decider holds what was looked up
 * @param beside other streams that the append includes. If the decider returns no events, nothing is written to them.
 */
public record DecisionInput<S, C extends Command, E extends Event>(Decider<S, C, E> decider, List<Beside> beside) {

    /**
     * Another stream that the append includes.
     *
     * @param expected its version when it was looked up, at which it must still be when the append is made
     * @param events what is appended to it together with the decided events; empty if only its version matters
     */
    public record Beside(StreamId stream, Expected expected, List<? extends Event> events) {}

    /** The input of a decision that involves no other stream. */
    public static <S, C extends Command, E extends Event> DecisionInput<S, C, E> alone(Decider<S, C, E> decider) {
        return new DecisionInput<>(decider, List.of());
    }
}
