package dev.lectern.domain.person;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.eventsourcing.journal.schema.Erased;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.PriorEvents;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema history of the person's events. {@code PersonRegistered}: v1 had one full name. v2 split it into given
 * name and family name, so that rosters can be sorted. v3 added the display name, which keeps the name as it is shown.
 * {@code PersonCorrected} also had one full name in v1.
 */
public class PersonHistory implements History {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public String category() {
        return "person";
    }

    @Override
    public Class<? extends Event> events() {
        return PersonEvent.class;
    }

    @Override
    public Set<String> personal() {
        return Set.of("fullName", "givenName", "familyName", "displayName", "email", "reason", "basis");
    }

    @Override
    public List<Upcaster> upcasters() {
        return List.of(
                from("PersonRegistered", 1).to("PersonRegistered", 2).change(PersonHistory::splitName),
                from("PersonRegistered", 2)
                        .to("PersonRegistered", 3)
                        .change(PersonHistory::displayName)
                        .back(PersonHistory::wholeName),
                from("PersonCorrected", 1).to("PersonCorrected", 2).inContext(PersonHistory::correctedName));
    }

    /**
     * Two words are taken as given name and family name. With any other number of words the split is unknown: the whole
     * name becomes the given name.
     */
    private static Fields splitName(Fields v1) {
        String name = v1.text("fullName").strip();
        String[] words = SPACES.split(name);
        return words.length == 2
                ? v1.with("givenName", words[0]).with("familyName", words[1])
                : v1.with("givenName", name).with("familyName", null);
    }

    /**
     * If the names can no longer be decrypted, both read as the same placeholder, so it is used once as the display
     * name.
     */
    private static Fields displayName(Fields v2) {
        String given = v2.text("givenName");
        return v2.get("familyName") == null || Erased.is(given)
                ? v2.with("displayName", given).with("givenName", null).with("familyName", null)
                : v2.with("displayName", given + " " + v2.text("familyName"));
    }

    private static Fields wholeName(Fields v3) {
        return v3.get("familyName") == null || v3.get("givenName") == null
                ? v3.with("givenName", v3.text("displayName")).with("familyName", null)
                : v3;
    }

    /**
     * Splits the corrected name before the family name that the person had until then. If the name does not end with
     * that family name, it stays whole.
     */
    private static Fields correctedName(Fields v1, PriorEvents past) {
        if (v1.get("fullName") == null) return v1;
        String name = v1.text("fullName").strip();
        Fields whole = v1.with("displayName", name);
        return past.events(PersonEvent.class).reversed().stream()
                .flatMap(PersonHistory::familyNameOf)
                .findFirst()
                .flatMap(family -> family)
                .filter(family -> name.endsWith(" " + family))
                .map(family -> whole.with("familyName", family)
                        .with(
                                "givenName",
                                name.substring(0, name.length() - family.length())
                                        .strip()))
                .orElse(whole);
    }

    /** The family name that the event set; an empty Optional if it set a name that cannot be split. */
    private static Stream<Optional<String>> familyNameOf(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> Stream.of(Optional.ofNullable(e.familyName()));
            case PersonCorrected e ->
                Stream.ofNullable(e.displayName()).map(name -> Optional.ofNullable(e.familyName()));
            case PrerequisiteWaived e -> Stream.of();
            case PersonalDataErased e -> Stream.of();
        };
    }
}
