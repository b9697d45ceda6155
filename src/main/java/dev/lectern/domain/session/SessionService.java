package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.Session.Known;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Handles the commands to a session. Coordinators may give any. Learners take and give up their own seat or waitlist
 * entry. Trainers answer requests to teach, mark attendance in the sessions that they teach, and complete these.
 * Lectern itself gives the commands of timers and reactors.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionService {
    @Inject
    private AggregateRepository aggregates;

    @Inject
    private PrerequisiteLookup prerequisiteLookup;

    public Appended handle(Caller by, UUID commandId, SessionCommand command) {
        authorise(by, command);
        return aggregates.execute(
                by,
                commandId,
                Session.stream(command.sessionId()),
                command,
                () -> DecisionInput.alone(Session.decider(around(by.tenant(), command))));
    }

    /**
     * The current state of the session, read from the journal and not from a view. Only the staff and the session's
     * trainers may read it.
     */
    public Known of(Caller by, UUID sessionId) {
        Known session = session(by.tenant(), sessionId).orElseThrow(() -> new NotFound("There is no such session."));
        if (!by.isStaff() && !teaches(by, sessionId)) throw new Forbidden("Only its trainers and the staff see this.");
        return session;
    }

    /**
     * Why nobody on the waitlist is offered a seat at present; empty if somebody will be offered one, or if nobody
     * waits.
     */
    public Optional<String> standstill(Caller by, UUID sessionId, Instant at) {
        SessionParts parts = of(by, sessionId).parts();
        return parts.waitlist().queue().waiting().isEmpty()
                ? Optional.empty()
                : Promotion.obstacle(at, false, parts, policy(by.tenant()));
    }

    private DecisionContext around(TenantId tenant, SessionCommand command) {
        Policy policy = policy(tenant);
        return switch (command) {
            case SeatCommand.Enrol e -> seating(tenant, e, Optional.ofNullable(e.personId()), policy);
            case SeatCommand.Substitute s -> seating(tenant, s, Optional.of(s.to()), policy);
            case WaitlistCommand.AnswerOffer a
            when a.accepts() ->
                seating(tenant, a, session(tenant, a.sessionId()).flatMap(s -> offered(s, a.offerId())), policy);
            case StageCommand c -> DecisionContext.of(policy);
            case PlanCommand c -> DecisionContext.of(policy);
            case SeatCommand c -> DecisionContext.of(policy);
            case WaitlistCommand c -> DecisionContext.of(policy);
            case AttendanceCommand c -> DecisionContext.of(policy);
        };
    }

    private DecisionContext seating(TenantId tenant, SessionCommand command, Optional<UUID> learner, Policy policy) {
        return session(tenant, command.sessionId())
                .map(known -> known.parts().plan().courseId())
                .map(course ->
                        new DecisionContext(policy, prerequisiteLookup.of(tenant, course, learner, command.at())))
                .orElse(DecisionContext.of(policy));
    }

    private static Optional<UUID> offered(Known session, UUID offerId) {
        return session.parts().waitlist().queue().offered(offerId).map(WaitlistEntries.Offered::personId);
    }

    private Policy policy(TenantId tenant) {
        return Provider.policyOf(aggregates, tenant);
    }

    private Optional<Known> session(TenantId tenant, UUID sessionId) {
        return Session.known(aggregates
                .fold(tenant, Session.stream(sessionId), Session.decider(DecisionContext.NOT_ASKED))
                .state());
    }

    private void authorise(Caller by, SessionCommand command) {
        if (by.isStaff()) return;
        if (!by.signedIn() && !by.is(Role.SYSTEM)) throw new Forbidden("Please sign in first.");
        boolean allowed = switch (command) {
            case StageCommand.Complete c -> teaches(by, c.sessionId());
            case StageCommand.Confirm c -> by.is(Role.SYSTEM) && !c.byHand();
            case StageCommand c -> false;
            case PlanCommand.AnswerTrainer a ->
                by.is(Role.TRAINER) && by.isPerson(a.trainerId()) && a.answer() != Answer.RELEASED;
            case PlanCommand c -> false;
            case SeatCommand c -> allows(by, c);
            case WaitlistCommand c -> allows(by, c);
            case AttendanceCommand c -> teaches(by, c.sessionId());
        };
        if (!allowed) throw new Forbidden("Only coordinators can do this.");
    }

    private boolean allows(Caller by, SeatCommand command) {
        return switch (command) {
            case SeatCommand.ChangeCapacity c -> false;
            case SeatCommand.HoldSeats h -> by.isPerson(h.bookedBy()) && h.seats() == 1;
            case SeatCommand.ReleaseHold r -> by.is(Role.SYSTEM) || holds(by, r);
            case SeatCommand.Enrol e -> e.personId() != null && by.isPerson(e.personId()) && by.isPerson(e.bookedBy());
            case SeatCommand.Substitute s -> false;
            case SeatCommand.Reconfirm r -> asksForThemselves(by, r.asker());
            case SeatCommand.CancelEnrolment c -> asksForThemselves(by, c.asker());
        };
    }

    private static boolean allows(Caller by, WaitlistCommand command) {
        return switch (command) {
            case WaitlistCommand.JoinWaitlist j -> by.isPerson(j.personId()) && j.seats() == 1;
            case WaitlistCommand.OfferNext o -> by.is(Role.SYSTEM) && !o.byHand();
            case WaitlistCommand.AnswerOffer a -> asksForThemselves(by, a.asker());
            case WaitlistCommand.LeaveWaitlist l -> asksForThemselves(by, l.asker());
        };
    }

    private static boolean asksForThemselves(Caller by, Asker asker) {
        return asker.party() == Party.LEARNER && by.isPerson(asker.personId());
    }

    private boolean holds(Caller by, SeatCommand.ReleaseHold release) {
        return session(by.tenant(), release.sessionId())
                .map(known -> known.parts().seats().seating().holds().get(release.holdId()))
                .map(hold -> by.isPerson(hold.bookedBy()))
                .orElse(true); // there is nothing to release
    }

    private boolean teaches(Caller by, UUID sessionId) {
        UUID trainer = by.userId();
        return trainer != null
                && by.is(Role.TRAINER)
                && session(by.tenant(), sessionId)
                        .map(known -> known.parts().trainers().teaches(trainer))
                        .orElse(false);
    }
}
