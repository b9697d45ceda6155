package dev.lectern.domain.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command, under the circumstances in which it comes. */
record Step(SessionCommand command, DecisionContext around) {

    /** @param refusal null if it was not refused */
    record Answer(List<SessionEvent> events, @Nullable String refusal) {}
}
