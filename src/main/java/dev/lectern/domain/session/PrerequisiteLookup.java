package dev.lectern.domain.session;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks up a learner's standing on the prerequisites of a course. It is an interface because transcripts know the
 * answer, and the transcripts depend on this package.
 */
public interface PrerequisiteLookup {

    /**
     * @param learner empty for a seat that has no named learner yet
     * @param at the instant at which a waiver must still be valid; it is valid for whole days (UTC)
     */
    PrerequisiteStanding of(TenantId tenant, UUID courseId, Optional<UUID> learner, Instant at);
}
