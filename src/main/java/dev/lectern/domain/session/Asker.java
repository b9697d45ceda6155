package dev.lectern.domain.session;

import java.util.Optional;
import java.util.UUID;

/**
 * The person who asks about a seat or a waitlist entry, and on whose behalf.
 *
 * @param personId the person who asks; a learner can ask only for themselves
 */
public record Asker(Party party, UUID personId) {
    boolean mayActFor(Optional<UUID> learner) {
        return party != Party.LEARNER || learner.equals(Optional.of(personId));
    }
}
