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
 * Notifies open pages over the push socket that seats or the roster have changed. The message carries no data: a page
 * that receives it requests its live parts again and is shown what its user may see. A page about one session listens
 * under the tenant and the session's stream. A page about several listens under the tenant alone and learns only that
 * seats changed at this provider. No page learns anything about other providers.
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
