package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Caller.Cause;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * The context in which a reactor reacts to an event: the caller, the ids of its commands, the time, and the deadlines
 * that it sets.
 *
 * @param at now: a reaction happens when it is made, however old its cause is
 */
public record Reaction(TenantId tenant, String reactor, Cause cause, Instant at, Deadlines deadlines) {

    public Caller caller() {
        return Caller.reacting(tenant, cause);
    }

    /** Sets a deadline. The reactor is called when it is due, even if this server is restarted in the meantime. */
    public void remindMe(UUID id, StreamId stream, Instant dueAt) {
        deadlines.set(tenant, new Deadline(reactor, id, stream, dueAt, cause));
    }

    public void forget(UUID id) {
        deadlines.drop(tenant, reactor, id);
    }

    /** The same id for the same cause and purpose, so that a repeated reaction has no further effect. */
    public UUID commandId(String purpose) {
        return Ids.derived(cause.eventId(), reactor + "/" + purpose);
    }
}
