package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.StreamHistory;
import dev.lectern.eventsourcing.journal.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The session aggregate: a dated session of a course, with one type for each stage. Its content is in
 * {@link SessionParts}. All seats are in one stream, so that optimistic concurrency decides who gets the last one. One
 * stream is enough because a session is small.
 */
public sealed interface Session {
    int LONGEST_REASON = 500;

    record None() implements Session {}

    /** A session that has been scheduled, in any stage. */
    sealed interface Known extends Session {
        SessionParts parts();

        /** The same stage with changed parts. */
        default Known with(SessionParts changed) {
            return switch (this) {
                case Draft d -> new Draft(changed);
                case Opened o -> new Opened(changed);
                case Confirmed c -> new Confirmed(changed);
                case Cancelled c -> new Cancelled(changed);
                case Completed c -> new Completed(changed);
            };
        }
    }

    /** Planned, not yet visible to the public. */
    record Draft(SessionParts parts) implements Known {}

    /** In the catalogue; seats can be taken until the session begins. */
    sealed interface Running extends Known {}

    record Opened(SessionParts parts) implements Running {}

    /** It is certain that the session goes ahead. */
    record Confirmed(SessionParts parts) implements Running {}

    record Cancelled(SessionParts parts) implements Known {}

    /** The session took place and every enrolment has a mark for every part. */
    record Completed(SessionParts parts) implements Known {}

    static StreamId stream(UUID sessionId) {
        return new StreamId("session", sessionId);
    }

    /** @return the state of the session after the events of its history; empty if there is no such session */
    static Optional<Known> of(StreamHistory history) {
        return known(history.fold(decider(DecisionContext.NOT_ASKED)));
    }

    static Optional<Known> known(Session session) {
        return session instanceof Known known ? Optional.of(known) : Optional.empty();
    }

    static Decider<Session, SessionCommand, SessionEvent> decider(DecisionContext context) {
        return new Decider<>(
                "session",
                SessionEvent.class,
                new None(),
                Session::evolve,
                (session, command) -> List.copyOf(decide(session, command, context)));
    }

    private static List<? extends SessionEvent> decide(
            Session session, SessionCommand command, DecisionContext context) {
        return switch (session) {
            case None none -> {
                if (command instanceof Schedule schedule) yield List.of(Plan.schedule(schedule));
                throw new NotFound("There is no such session.");
            }
            case Draft draft ->
                switch (command) {
                    case StageCommand c -> decide(draft, c);
                    case PlanCommand c -> draft.parts().decide(c, context);
                    case ChangeCapacity c -> draft.parts().decide(c, context);
                    case SeatCommand c -> throw notOpenYet();
                    case WaitlistCommand c -> throw notOpenYet();
                    case AttendanceCommand c -> throw notOpenYet();
                };
            case Running running ->
                switch (command) {
                    case StageCommand c -> decide(running, c);
                    case PlanCommand c -> running.parts().decide(c, context);
                    case SeatCommand c -> running.parts().decide(c, context);
                    case WaitlistCommand c -> running.parts().decide(c, context);
                    case AttendanceCommand c -> running.parts().decide(c);
                };
            case Cancelled cancelled -> {
                if (command instanceof Cancel) yield List.of();
                throw new Refused("This session is cancelled. The course page shows other dates.");
            }
            case Completed completed -> {
                if (command instanceof Complete) yield List.of();
                if (command instanceof AttendanceCommand c)
                    yield completed.parts().decide(c);
                throw new Refused("This session is completed. Only its attendance can still be put right.");
            }
        };
    }

    private static List<? extends SessionEvent> decide(Draft draft, StageCommand command) {
        return switch (command) {
            case Schedule again -> throw scheduledAlready();
            case Open open -> List.of(draft.parts().plan().open(open));
            case Confirm confirm -> throw notOpenYet();
            case Cancel cancel -> draft.parts().cancel(cancel);
            case Complete complete -> throw notOpenYet();
        };
    }

    private static List<? extends SessionEvent> decide(Running session, StageCommand command) {
        return switch (command) {
            case Schedule again -> throw scheduledAlready();
            case Open again -> List.of();
            case Confirm confirm ->
                session instanceof Confirmed ? List.of() : session.parts().confirm(confirm);
            case Cancel cancel -> session.parts().cancel(cancel);
            case Complete complete -> session.parts().complete(complete);
        };
    }

    private static Session evolve(Session session, SessionEvent event) {
        return switch (event) {
            case StageEvent e -> evolve(session, e);
            case PlanEvent e -> begun(session).with(begun(session).parts().after(e));
            case SeatEvent e -> begun(session).with(begun(session).parts().after(e));
            case WaitlistEvent e -> begun(session).with(begun(session).parts().after(e));
            case AttendanceEvent e -> begun(session).with(begun(session).parts().after(e));
        };
    }

    private static Session evolve(Session session, StageEvent event) {
        return switch (event) {
            case SessionScheduled e -> new Draft(SessionParts.of(e));
            case SessionOpened e -> new Opened(begun(session).parts());
            case SessionConfirmed e -> new Confirmed(begun(session).parts());
            case SessionCancelled e -> new Cancelled(begun(session).parts());
            case SessionCompleted e -> new Completed(begun(session).parts());
        };
    }

    private static Known begun(Session session) {
        return known(session).orElseThrow(() -> new IllegalStateException("A session begins by being scheduled."));
    }

    private static Refused scheduledAlready() {
        return new Refused("This session is scheduled already.");
    }

    private static Refused notOpenYet() {
        return new Refused("This session is not open for enrolment yet.");
    }
}
