package dev.lectern.person;

import static dev.lectern.session.SessionFixture.AT;

import dev.lectern.journal.Story;
import dev.lectern.person.PersonCommand.Register;
import dev.lectern.person.PersonEvent.PersonRegistered;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final UUID ID = UUID.randomUUID();
    private static final PersonRegistered ANN =
            new PersonRegistered("Ann", "Berg", "Ann Berg", "ann@example.org", Locale.ENGLISH, null, null);

    @Test
    void a_person_is_registered_with_both_names_and_an_address() {
        nothing().when(register(" Ann ", "Berg ", " ann@example.org")).then(ANN);
        nothing().when(register(" ", "Berg", "ann@example.org")).thenRefused("Please give both names.");
        nothing().when(register("Ann", "", "ann@example.org")).thenRefused("Please give both names.");
    }

    @Test
    void what_is_no_address_is_refused() {
        for (String address : new String[] {"ann", "ann@", "@example.org", "ann berg@example.org", "a@b@c", ""}) {
            nothing().when(register("Ann", "Berg", address)).thenRefused("is not an e-mail address");
        }
    }

    @Test
    void what_no_view_could_store_is_refused() {
        nothing().when(register("A\0nn", "Berg", "ann@example.org")).thenRefused("cannot be written");
        nothing().when(register("Ann", "B".repeat(101), "ann@example.org")).thenRefused("at most 100 characters");
        nothing().when(register("Ann", "Berg", "a".repeat(250) + "@b.org")).thenRefused("at most 254 characters");
    }

    @Test
    void a_person_is_registered_once() {
        nothing()
                .and(ANN)
                .when(register("Ann", "Berg", "ann@example.org"))
                .thenRefused("Ann Berg is registered already.");
    }

    private static Story<Person, PersonCommand, PersonEvent> nothing() {
        return Story.given(Person.decider(false));
    }

    private static Register register(String given, String family, String email) {
        return new Register(AT, ID, given, family, email, Locale.ENGLISH, null);
    }
}
