package dev.lectern.session.availability;

import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Generations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the view {@code availability}. */
@Stateless
public class Availabilities {
    @Inject
    private Generations generations;

    public Optional<Availability> of(TenantId tenant, UUID sessionId) {
        return Optional.ofNullable(generations.live(tenant).find(Availability.class, sessionId));
    }

    public Map<UUID, Availability> all(TenantId tenant) {
        return generations
                .live(tenant)
                .createQuery("select a from Availability a", Availability.class)
                .getResultStream()
                .collect(Collectors.toMap(Availability::getSessionId, Function.identity()));
    }
}
