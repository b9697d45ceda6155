package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.CannotUpcast;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of tenants for upcasters, read from the first event of each tenant's journal. Nothing changes that
 * event, so they are cached for ever.
 */
final class TenantPolicies {
    private final JournalTable table;
    private final EventCodec codec;
    private final Map<TenantId, TenantPolicy> known = new ConcurrentHashMap<>();

    TenantPolicies(JournalTable table, EventCodec codec) {
        this.table = table;
        this.codec = codec;
    }

    TenantPolicy of(TenantId tenant) {
        TenantPolicy policy = known.get(tenant);
        if (policy == null) {
            policy = read(tenant);
            known.put(tenant, policy);
        }
        return policy;
    }

    private TenantPolicy read(TenantId tenant) {
        List<Stored> first = table.after(tenant, 0, 1);
        if (first.isEmpty()) throw unknown();
        Stored stored = first.getFirst();
        var alone = new UpcastContext(
                stored.schema().id(),
                stored.eventId(),
                stored.occurredAt(),
                TenantPolicies::refuse,
                TenantPolicies::refuse);
        try {
            return codec.decode(new Payload(stored.schema(), stored.payload()), alone).events().stream()
                    .filter(FirstEvent.class::isInstance)
                    .map(event -> ((FirstEvent) event).policy())
                    .findFirst()
                    .orElseThrow(TenantPolicies::unknown);
        } catch (IOException e) {
            throw new Unreadable(stored, e);
        }
    }

    private static <T> T refuse() {
        throw new CannotUpcast("A tenant's first event cannot rest on others.");
    }

    private static CannotUpcast unknown() {
        return new CannotUpcast("The tenant's journal does not begin with an event that says its currency and zone.");
    }
}
