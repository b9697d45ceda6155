package dev.lectern.domain.person;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a person's record. */
public sealed interface PersonEvent extends Event {

    /**
     * @param givenName null if only one whole name was ever known
     * @param familyName null if only one whole name was ever known
     * @param displayName the name as it is shown, never null
     */
    record PersonRegistered(
            @Nullable String givenName,
            @Nullable String familyName,
            String displayName,
            String email,
            Locale locale,
            @Nullable ZoneId zone,
            @Nullable UUID organisationId)
            implements PersonEvent {

        /** The name to sort by: “Berg, Ann”, or the whole name if its parts are not known. */
        public String sortName() {
            return PersonEvent.sortName(givenName, familyName, displayName);
        }
    }

    /** A null field stayed unchanged. The name fields change together. */
    record PersonCorrected(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Locale locale,
            @Nullable ZoneId zone)
            implements PersonEvent {

        /** The new name to sort by; null if the names stayed unchanged. */
        public @Nullable String sortName() {
            return displayName == null ? null : PersonEvent.sortName(givenName, familyName, displayName);
        }
    }

    record PrerequisiteWaived(UUID courseId, UUID prerequisiteId, String reason, LocalDate validUntil)
            implements PersonEvent {}

    record PersonalDataErased(String basis) implements PersonEvent {}

    private static String sortName(@Nullable String given, @Nullable String family, String display) {
        return family == null ? display : family + ", " + given;
    }
}
