package dev.lectern.domain.person;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Looks up who is expected in a session. Known where rosters are kept, and those follow people: hence an interface. */
public interface Expectations {

    /** Whether the person has a seat in a session that begins after this moment. */
    boolean isExpected(TenantId tenant, UUID personId, Instant after);
}
