package dev.lectern.eventsourcing.journal.schema;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What an upcaster may use besides the fields of the event. Policy and prior events are loaded only when the upcaster
 * asks for them.
 */
public final class UpcastContext {
    private final UUID eventId;
    private final Instant occurredAt;
    private final Supplier<TenantPolicy> policy;
    private final Supplier<PriorEvents> past;

    public UpcastContext(UUID eventId, Instant occurredAt, Supplier<TenantPolicy> policy, Supplier<PriorEvents> past) {
        this.eventId = eventId;
        this.occurredAt = occurredAt;
        this.policy = policy;
        this.past = past;
    }

    public UUID eventId() {
        return eventId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public TenantPolicy policy() {
        return policy.get();
    }

    public PriorEvents past() {
        return past.get();
    }
}
