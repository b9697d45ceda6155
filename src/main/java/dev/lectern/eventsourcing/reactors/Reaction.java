package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Caller.Cause;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * With what a reactor acts: as whom, under which command id, at which time, and what it notes for later.
 *
 * @param at now; a reaction happens when it is made, however old its cause is
 */
public record Reaction(TenantId tenant, String reactor, Cause cause, Instant at, Deadlines deadlines) {

    public Caller caller() {
        return Caller.reacting(tenant, cause);
    }

    /** Calls the reactor when the time has come, whatever happens to this server meanwhile. */
    public void remindMe(UUID id, StreamId stream, Instant dueAt) {
        deadlines.set(tenant, new Deadline(reactor, id, stream, dueAt, cause));
    }

    public void forget(UUID id) {
        deadlines.drop(tenant, reactor, id);
    }

    /** The same for the same cause and purpose, so that a reaction that is repeated does nothing again. */
    public UUID commandId(String purpose) {
        return Ids.derived(cause.eventId(), reactor + "/" + purpose);
    }
}
