package dev.lectern.read.roster;

import dev.lectern.domain.person.Expectations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.read.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Tells from the rosters and the catalogue whether a person has a seat in a future session that is not cancelled. */
@ApplicationScoped
class ExpectedInSessions implements Expectations {
    @Inject
    private Rosters rosters;

    @Inject
    private Catalogue catalogue;

    @Override
    public boolean isExpected(TenantId tenant, UUID personId, Instant after) {
        return rosters.ofPerson(tenant, personId).stream()
                .filter(RosterSeat::isActive)
                .flatMap(seat -> catalogue.date(tenant, seat.getSessionId()).stream())
                .anyMatch(date -> date.isOn() && date.getStartsAt().isAfter(after));
    }
}
