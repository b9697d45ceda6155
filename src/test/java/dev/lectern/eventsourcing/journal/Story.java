package dev.lectern.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.ArrayList;
import java.util.List;

/** Tests a decider: given events, when a command, then events or a refusal. */
public final class Story<S, C extends Command, E extends Event> {
    private final Decider<S, C, E> decider;
    private final List<E> history = new ArrayList<>();

    private Story(Decider<S, C, E> decider) {
        this.decider = decider;
    }

    @SafeVarargs
    public static <S, C extends Command, E extends Event> Story<S, C, E> given(Decider<S, C, E> decider, E... events) {
        return new Story<>(decider).and(events);
    }

    @SafeVarargs
    public final Story<S, C, E> and(E... events) {
        history.addAll(List.of(events));
        return this;
    }

    public When when(C command) {
        return new When(command);
    }

    /** What the decider makes of the command. */
    public final class When {
        private final C command;

        private When(C command) {
            this.command = command;
        }

        @SafeVarargs
        public final void then(E... events) {
            assertThat(decided()).containsExactly(events);
        }

        public void thenNothing() {
            assertThat(decided()).isEmpty();
        }

        public void thenRefused(String sentence) {
            assertThatThrownBy(this::decided).isInstanceOf(Refused.class).hasMessageContaining(sentence);
        }

        /** The events that were decided, for what cannot be written down beforehand, such as a generated id. */
        public List<E> decided() {
            return decider.decide().apply(decider.fold(history), command);
        }
    }
}
