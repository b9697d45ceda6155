package dev.lectern.domain.session.reactors;

import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionService;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.reactors.Deadline;
import dev.lectern.eventsourcing.reactors.Reaction;
import dev.lectern.eventsourcing.reactors.Reactor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The reactor that releases holds when they expire. */
@ApplicationScoped
public class HoldExpiry implements Reactor {
    public static final String NAME = "HoldExpiry";

    @Inject
    private SessionService sessions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded recorded, Reaction reaction) {
        if (recorded.event() instanceof SeatsHeld e) reaction.remindMe(e.holdId(), recorded.stream(), e.expiresAt());
        if (recorded.event() instanceof SeatHoldReleased e) reaction.forget(e.holdId());
    }

    @Override
    public void due(Deadline hold, Reaction reaction) {
        var release = new ReleaseHold(reaction.at(), hold.stream().id(), hold.id(), HoldCause.EXPIRED);
        sessions.handle(reaction.caller(), reaction.commandId("release"), release);
    }
}
