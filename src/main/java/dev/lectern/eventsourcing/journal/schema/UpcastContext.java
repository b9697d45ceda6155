package dev.lectern.eventsourcing.journal.schema;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What an upcaster may use besides the fields of the event. Policy and prior events are loaded only when the upcaster
 * asks for them.
 */
public final class UpcastContext {
    private final SchemaVersion storedAs;
    private final UUID eventId;
    private final Instant occurredAt;
    private final Supplier<?> policy;
    private final Supplier<PriorEvents> past;

    public UpcastContext(
            SchemaVersion storedAs, UUID eventId, Instant occurredAt, Supplier<?> policy, Supplier<PriorEvents> past) {
        this.storedAs = storedAs;
        this.eventId = eventId;
        this.occurredAt = occurredAt;
        this.policy = policy;
        this.past = past;
    }

    /** The version in which the event was written; for {@link Upcaster#byStored}. */
    SchemaVersion storedAs() {
        return storedAs;
    }

    public UUID eventId() {
        return eventId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** The tenant's policy, which must never change: otherwise an event would read as something else one day. */
    public <P> P policy(Class<P> type) {
        return type.cast(policy.get());
    }

    public PriorEvents past() {
        return past.get();
    }
}
