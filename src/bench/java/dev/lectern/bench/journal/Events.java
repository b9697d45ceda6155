package dev.lectern.bench.journal;

import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** The events that all contenders write: real events of a person's stream, padded to the same size. */
final class Events {
    static final int BYTES = 200;

    final Payload registered;
    final Payload corrected;

    Events(EventCodec codec) {
        registered = padded(codec, Events::registered);
        corrected = padded(codec, Events::corrected);
    }

    /** The payload for the first event of a stream, or for one of the others. */
    Payload ofVersion(int version) {
        return version == 1 ? registered : corrected;
    }

    /** A random id that is cheap to make, since making ids is not what is measured. */
    static UUID id() {
        var dice = ThreadLocalRandom.current();
        return new UUID(dice.nextLong() & ~0xF000L | 0x4000L, dice.nextLong() & ~(3L << 62) | 1L << 63);
    }

    private static Payload padded(EventCodec codec, Function<String, Event> named) {
        for (int length = 1; length < BYTES; length++) {
            Payload payload = codec.encode(named.apply("n".repeat(length)));
            if (payload.bytes().length == BYTES) return payload;
        }
        throw new IllegalStateException("No event of " + BYTES + " bytes.");
    }

    private static Event registered(String padding) {
        return new PersonRegistered(
                "Søren",
                "Ågård",
                "Søren Ågård " + padding,
                "soren@example.org",
                Locale.ENGLISH,
                ZoneId.of("Europe/Zurich"),
                new UUID(1, 2));
    }

    private static Event corrected(String padding) {
        return new PersonCorrected("Søren", "Ågård", "Søren Ågård " + padding, "soren@example.org", null, null);
    }
}
