package dev.lectern.domain.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command with the context in which it is decided. */
record Step(SessionCommand command, DecisionContext around) {

    /** @param refusal null if the command was not refused */
    record Answer(List<SessionEvent> events, @Nullable String refusal) {}
}
