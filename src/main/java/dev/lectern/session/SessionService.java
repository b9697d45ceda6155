package dev.lectern.session;

import dev.lectern.journal.Appended;
import dev.lectern.journal.Forbidden;
import dev.lectern.journal.Journal;
import dev.lectern.session.SessionCommand.CancelEnrolment;
import dev.lectern.session.SessionCommand.Enrol;
import dev.lectern.session.SessionEvent.CancelledBy;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Commands to a session: coordinators give any, learners take and leave their own seat. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionService {
    @Inject
    private Journal journal;

    public Appended handle(Caller by, UUID commandId, SessionCommand command) {
        authorise(by, command);
        return journal.execute(by, commandId, Session.stream(command.sessionId()), command, Session.DECIDER);
    }

    private static void authorise(Caller by, SessionCommand command) {
        if (by.is(Role.ADMIN, Role.COORDINATOR)) return;
        if (!by.signedIn()) throw new Forbidden("Please sign in first.");
        boolean own = switch (command) {
            case Enrol e -> by.isPerson(e.personId()) && by.isPerson(e.bookedBy());
            case CancelEnrolment c -> c.by() == CancelledBy.LEARNER && by.isPerson(c.askedBy());
            case SessionCommand.Schedule s -> false;
            case SessionCommand.Open o -> false;
            case SessionCommand.ChangeCapacity c -> false;
        };
        if (!own) throw new Forbidden("Only coordinators can do this.");
    }
}
