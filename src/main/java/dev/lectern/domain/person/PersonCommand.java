package dev.lectern.domain.person;

import dev.lectern.eventsourcing.journal.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands to a person's record. */
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

    /** Contains all data as they should be. Data that equal the current ones stay unchanged. */
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
     * Waives for a person one course that another course requires.
     *
     * @param courseId the course that the person wants to take
     * @param prerequisiteId the course that the person need not have taken
     * @param validUntil the last day on which the waiver counts
     */
    record WaivePrerequisite(
            Instant at, UUID personId, UUID courseId, UUID prerequisiteId, String reason, LocalDate validUntil)
            implements PersonCommand {}

    /** @param basis why the data are erased: at the person's own request, or because the retention period has ended */
    record Erase(Instant at, UUID personId, String basis) implements PersonCommand {}
}
