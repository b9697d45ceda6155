package dev.lectern.person;

import static dev.lectern.journal.schema.Upcaster.from;

import dev.lectern.journal.Event;
import dev.lectern.journal.schema.Fields;
import dev.lectern.journal.schema.History;
import dev.lectern.journal.schema.Upcaster;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/**
 * {@code PersonRegistered}: v1 had one full name. v2 split it into given and family name, so that rosters can be sorted; v3 added the name
 * as it is shown, which no split can lose.
 */
@Dependent
public class PersonHistory implements History {
    @Override
    public String category() {
        return "person";
    }

    @Override
    public Class<? extends Event> events() {
        return PersonEvent.class;
    }

    @Override
    public List<Upcaster> upcasters() {
        return List.of(
                from("PersonRegistered", 1).to(2, PersonHistory::splitName),
                from("PersonRegistered", 2).to(3, PersonHistory::displayName));
    }

    /** Two words are a given and a family name. Of any other number nobody knows which is which: the name stays whole as the given one. */
    private static Fields splitName(Fields v1) {
        String[] words = v1.text("fullName").strip().split("\\s+");
        return words.length == 2
                ? v1.with("givenName", words[0]).with("familyName", words[1])
                : v1.with("givenName", v1.text("fullName").strip()).with("familyName", null);
    }

    private static Fields displayName(Fields v2) {
        return v2.get("familyName") == null
                ? v2.with("displayName", v2.text("givenName")).with("givenName", null)
                : v2.with("displayName", v2.text("givenName") + " " + v2.text("familyName"));
    }
}
