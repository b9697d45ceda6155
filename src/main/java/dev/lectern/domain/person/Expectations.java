package dev.lectern.domain.person;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Looks up whether a session expects a person. It is an interface because rosters know the answer, and the rosters
 * depend on this package.
 */
public interface Expectations {

    /** Whether the person has a seat in a session that begins after an instant. */
    boolean isExpected(TenantId tenant, UUID personId, Instant after);
}
