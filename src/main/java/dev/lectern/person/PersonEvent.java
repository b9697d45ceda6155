package dev.lectern.person;

import dev.lectern.journal.Event;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a person's record. */
public sealed interface PersonEvent extends Event {

    /**
     * @param givenName null where only one whole name was ever known
     * @param familyName null likewise
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

        /** “Berg, Ann”; the whole name where its parts are not known. */
        public String sortName() {
            return familyName == null ? displayName : familyName + ", " + givenName;
        }
    }
}
