package dev.lectern.domain.person;

import dev.lectern.eventsourcing.journal.Command;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Says all of it as it should be; what is not said any other way than before stays. */
    record Correct(
            Instant at,
            UUID personId,
            String givenName,
            String familyName,
            String email,
            Locale locale,
            @Nullable ZoneId zone)
            implements PersonCommand {}

    /**
     * Lets somebody off one course that another builds on.
     *
     * @param courseId the course that they want to take
     * @param prerequisiteId the course that they need not have taken
     * @param validUntil the last day on which the waiver counts
     */
    record WaivePrerequisite(
            Instant at, UUID personId, UUID courseId, UUID prerequisiteId, String reason, LocalDate validUntil)
            implements PersonCommand {}

    /** @param basis why: the person's own wish, or the end of the time that their data are kept */
    record Erase(Instant at, UUID personId, String basis) implements PersonCommand {}
}
