package dev.lectern.read.availability;

import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries of the view {@code availability}. */
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

    /** The seats that a person holds in a session. The hold may have expired. */
    public Optional<SeatHold> hold(TenantId tenant, UUID sessionId, UUID bookedBy) {
        return generations
                .live(tenant)
                .createQuery(
                        "select h from SeatHold h where h.sessionId = :session and h.bookedBy = :booker",
                        SeatHold.class)
                .setParameter("session", sessionId)
                .setParameter("booker", bookedBy)
                .getResultStream()
                .findFirst();
    }

    /** A waitlist entry, open or closed. */
    public Optional<WaitlistEntry> entry(TenantId tenant, UUID entryId) {
        return Optional.ofNullable(generations.live(tenant).find(WaitlistEntry.class, entryId));
    }

    /** The open waitlist entries of a session, with or without an offer, in their order. */
    public List<WaitlistEntry> waitlist(TenantId tenant, UUID sessionId) {
        return generations
                .live(tenant)
                .createQuery(
                        "select w from WaitlistEntry w where w.sessionId = :session and w.outcome is null order by"
                                + " w.sequence",
                        WaitlistEntry.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** All waitlist entries of a person, open or closed, newest first. */
    public List<WaitlistEntry> waitsOf(TenantId tenant, UUID personId) {
        return generations
                .live(tenant)
                .createQuery(
                        "select w from WaitlistEntry w where w.personId = :person order by w.joinedAt desc",
                        WaitlistEntry.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
