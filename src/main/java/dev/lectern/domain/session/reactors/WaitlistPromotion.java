package dev.lectern.domain.session.reactors;

import dev.lectern.domain.session.AttendanceEvent;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.reactors.Deadline;
import dev.lectern.eventsourcing.reactors.Reaction;
import dev.lectern.eventsourcing.reactors.Reactor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The reactor that offers free seats to the waitlist: when a seat becomes free, and when an offer expires. */
@ApplicationScoped
public class WaitlistPromotion implements Reactor {
    public static final String NAME = "WaitlistPromotion";

    @Inject
    private SessionService sessions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded recorded, Reaction reaction) {
        if (!(recorded.event() instanceof SessionEvent event)) return;
        if (event instanceof WaitlistOffered e) reaction.remindMe(e.entryId(), recorded.stream(), e.expiresAt());
        if (event instanceof WaitlistEntryClosed e) reaction.forget(e.entryId());
        if (mayFreeASeat(event)) offerNext(recorded.stream(), reaction, "offer");
    }

    @Override
    public void due(Deadline offer, Reaction reaction) {
        offerNext(offer.stream(), reaction, "next");
    }

    private void offerNext(StreamId session, Reaction reaction, String purpose) {
        var offer = new OfferNext(reaction.at(), session.id(), reaction.commandId(purpose + " round"), false);
        sessions.handle(reaction.caller(), reaction.commandId(purpose), offer);
    }

    private static boolean mayFreeASeat(SessionEvent event) {
        return switch (event) {
            case StageEvent e -> false;
            case SessionRescheduled e -> true; // a session that was near may be far off now
            case PlanEvent e -> false;
            case SeatEvent e -> mayFreeASeat(e);
            case WaitlistJoined e -> true;
            case WaitlistOffered e -> false;
            case WaitlistEntryClosed e -> true;
            case AttendanceEvent e -> false;
        };
    }

    private static boolean mayFreeASeat(SeatEvent event) {
        return switch (event) {
            case CapacityChanged e -> e.to() > e.from();
            case SeatHoldReleased e -> true;
            case EnrolmentCancelled e -> true;
            case SeatsHeld e -> false;
            case LearnerEnrolled e -> false;
            case LearnerSubstituted e -> false;
            case ReconfirmationAnswered e -> false;
        };
    }
}
