package dev.lectern.domain.session;

import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the waitlist of a {@link SessionModel}. */
final class QueuePlace {
    UUID entry;
    UUID person;
    int seats;
    int sequence;

    @Nullable
    UUID offer;

    Instant until = Instant.MAX;

    QueuePlace(WaitlistJoined e) {
        entry = e.entryId();
        person = e.personId();
        seats = e.seats();
        sequence = e.sequence();
    }

    boolean live(Instant at) {
        return offer == null || until.isAfter(at);
    }
}
