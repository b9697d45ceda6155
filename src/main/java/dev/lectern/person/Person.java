package dev.lectern.person;

import dev.lectern.journal.Checked;
import dev.lectern.journal.Decider;
import dev.lectern.journal.Refused;
import dev.lectern.journal.StreamId;
import dev.lectern.person.PersonCommand.Register;
import dev.lectern.person.PersonEvent.PersonRegistered;
import java.util.List;
import java.util.UUID;

/** Somebody who learns, teaches or works at a provider. Other streams hold the id only. */
public sealed interface Person {
    Decider<Person, PersonCommand, PersonEvent> DECIDER =
            new Decider<>("person", PersonEvent.class, new Unknown(), Person::evolve, Person::decide);

    int LONGEST_ADDRESS = 254;

    record Unknown() implements Person {}

    record Registered(String displayName, String email) implements Person {}

    static StreamId stream(UUID personId) {
        return new StreamId("person", personId);
    }

    /** @throws Refused if it cannot be an e-mail address; whether anybody reads there is not known */
    static void requireAddress(String email) {
        if (Checked.line(email, LONGEST_ADDRESS, "An e-mail address").matches("[^@\\s]+@[^@\\s]+")) return;
        throw new Refused("“" + email + "” is not an e-mail address. It needs a name, an @ and a domain.");
    }

    private static List<PersonEvent> decide(Person person, PersonCommand command) {
        return switch (command) {
            case Register r -> register(person, r);
        };
    }

    private static List<PersonEvent> register(Person person, Register r) {
        if (person instanceof Registered known) throw new Refused(known.displayName() + " is registered already.");
        String given = Checked.line(r.givenName(), 100, "A given name");
        String family = Checked.line(r.familyName(), 100, "A family name");
        if (given.isEmpty() || family.isEmpty()) throw new Refused("Please give both names.");
        requireAddress(r.email());
        return List.of(new PersonRegistered(
                given, family, given + " " + family, r.email().strip(), r.locale(), r.zone(), null));
    }

    private static Person evolve(Person person, PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> new Registered(e.displayName(), e.email());
        };
    }
}
