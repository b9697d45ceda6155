package dev.lectern.domain.session;

import java.util.Optional;
import java.util.UUID;

/**
 * Who asks about somebody's seat or place in the queue.
 *
 * @param personId who asks; a learner asks for themselves and for nobody else
 */
public record Asker(Party party, UUID personId) {
    boolean mayActFor(Optional<UUID> learner) {
        return party != Party.LEARNER || learner.equals(Optional.of(personId));
    }
}
