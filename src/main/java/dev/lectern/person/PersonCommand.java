package dev.lectern.person;

import dev.lectern.journal.Command;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's record. */
public sealed interface PersonCommand extends Command {
    UUID personId();

    record Register(
            Instant at,
            UUID personId,
            String givenName,
            String familyName,
            String email,
            Locale locale,
            @Nullable ZoneId zone)
            implements PersonCommand {}
}
