package dev.lectern.domain.session;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks up how people stand to what a course builds on. Done where transcripts are kept, and those follow sessions: hence an interface. */
public interface PrerequisiteLookup {

    /**
     * @param learner empty for a seat that is not named yet
     * @param at the day on which a waiver must be valid still
     */
    PrerequisiteStanding of(TenantId tenant, UUID courseId, Optional<UUID> learner, Instant at);
}
