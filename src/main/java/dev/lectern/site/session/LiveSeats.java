package dev.lectern.site.session;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.projections.CheckpointMoved;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.roster.RosterProjection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;

/**
 * Tells open pages that seats or the roster have changed. The message carries nothing: a page that hears it asks again, and is told what it may see. Pages
 * listen under the stream that they show, so nobody hears of other sessions or other providers.
 */
@ApplicationScoped
public class LiveSeats {
    private static final String CHANNEL = "seats";

    @Inject
    @Push(channel = CHANNEL)
    private PushContext seats;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckpointMoved reached) {
        boolean seatsChanged = reached.view().equals(AvailabilityProjection.VIEW);
        if (!seatsChanged && !reached.view().equals(RosterProjection.VIEW)) return;
        for (StreamId stream : reached.streams()) {
            if (stream.category().equals("session")) seats.send("changed", reached.tenant() + "/" + stream);
        }
        if (seatsChanged) seats.send("changed", reached.tenant().toString());
    }
}
