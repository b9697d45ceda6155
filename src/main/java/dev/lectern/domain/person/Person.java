package dev.lectern.domain.person;

import dev.lectern.domain.person.PersonCommand.Correct;
import dev.lectern.domain.person.PersonCommand.Erase;
import dev.lectern.domain.person.PersonCommand.Register;
import dev.lectern.domain.person.PersonCommand.WaivePrerequisite;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TextRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person aggregate: somebody who learns, teaches or works at a provider. All other streams hold only the person's
 * id.
 */
public sealed interface Person {
    int LONGEST_ADDRESS = 254;
    int LONGEST_REASON = 500;

    record Unknown() implements Person {}

    record Registered(
            Names names,
            String email,
            Locale locale,
            @Nullable ZoneId zone,
            Set<PrerequisiteWaived> waivers) implements Person {
        public String displayName() {
            return names.display();
        }
    }

    /** The person's data are erased: nobody can tell any more who this was. */
    record Erased() implements Person {}

    /** @param given null, like {@code family}, if only the whole name is known */
    record Names(@Nullable String given, @Nullable String family, String display) {
        private static Names checked(String givenName, String familyName) {
            String given = TextRules.line(givenName, 100, "A given name");
            String family = TextRules.line(familyName, 100, "A family name");
            if (given.isEmpty() || family.isEmpty()) throw new Refused("Please give both names.");
            return new Names(given, family, given + " " + family);
        }
    }

    static StreamId stream(UUID personId) {
        return new StreamId("person", personId);
    }

    /** @param expected whether a future session still expects the person */
    static Decider<Person, PersonCommand, PersonEvent> decider(boolean expected) {
        return new Decider<>(
                "person",
                PersonEvent.class,
                new Unknown(),
                Person::evolve,
                (person, command) -> decide(person, command, expected));
    }

    /**
     * Checks the form of an e-mail address only, not whether mail to it is read.
     *
     * @throws Refused if it cannot be an e-mail address
     */
    static void requireAddress(String email) {
        if (TextRules.line(email, LONGEST_ADDRESS, "An e-mail address").matches("[^@\\s]+@[^@\\s]+")) return;
        throw new Refused("“" + email + "” is not an e-mail address. It needs a name, an @ and a domain.");
    }

    private static List<PersonEvent> decide(Person person, PersonCommand command, boolean expected) {
        return switch (person) {
            case Unknown nobody -> {
                if (command instanceof Register register) yield register(register);
                throw new NotFound("There is no such person.");
            }
            case Registered known ->
                switch (command) {
                    case Register again -> throw new Refused(known.displayName() + " is registered already.");
                    case Correct correct -> correct(known, correct);
                    case WaivePrerequisite waive -> waive(known, waive);
                    case Erase erase -> erase(erase, expected);
                };
            case Erased erased -> {
                if (command instanceof Erase) yield List.of();
                throw new Refused("This person’s data are erased, for good. Register them anew.");
            }
        };
    }

    private static List<PersonEvent> register(Register r) {
        Names names = Names.checked(r.givenName(), r.familyName());
        requireAddress(r.email());
        return List.of(new PersonRegistered(
                names.given(), names.family(), names.display(), r.email().strip(), r.locale(), r.zone(), null));
    }

    private static List<PersonEvent> correct(Registered person, Correct c) {
        Names names = Names.checked(c.givenName(), c.familyName());
        requireAddress(c.email());
        boolean renamed = !names.equals(person.names());
        var corrected = new PersonCorrected(
                renamed ? names.given() : null,
                renamed ? names.family() : null,
                renamed ? names.display() : null,
                changed(person.email(), c.email().strip()),
                changed(person.locale(), c.locale()),
                changed(person.zone(), c.zone()));
        return corrected.equals(new PersonCorrected(null, null, null, null, null, null))
                ? List.of()
                : List.of(corrected);
    }

    private static <T> @Nullable T changed(@Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? null : after;
    }

    private static List<PersonEvent> waive(Registered person, WaivePrerequisite w) {
        if (w.courseId().equals(w.prerequisiteId())) throw new Refused("A course does not build on itself.");
        if (w.reason().isBlank()) throw new Refused("Please give a reason: it stands in the history.");
        if (w.validUntil().isBefore(LocalDate.ofInstant(w.at(), ZoneOffset.UTC)))
            throw new Refused("The waiver would have ended already. Choose a day to come.");
        var waived = new PrerequisiteWaived(
                w.courseId(),
                w.prerequisiteId(),
                TextRules.line(w.reason(), LONGEST_REASON, "A reason"),
                w.validUntil());
        return person.waivers().contains(waived) ? List.of() : List.of(waived);
    }

    private static List<PersonEvent> erase(Erase erase, boolean expected) {
        if (expected)
            throw new Refused("A session that is to come still expects this person. Cancel that enrolment first.");
        if (erase.basis().isBlank()) throw new Refused("Say on what basis the data are erased.");
        return List.of(new PersonalDataErased(TextRules.line(erase.basis(), LONGEST_REASON, "A basis")));
    }

    private static Person evolve(Person person, PersonEvent event) {
        return switch (event) {
            case PersonRegistered e ->
                new Registered(
                        new Names(e.givenName(), e.familyName(), e.displayName()),
                        e.email(),
                        e.locale(),
                        e.zone(),
                        Set.of());
            case PersonCorrected e -> person instanceof Registered known ? corrected(known, e) : person;
            case PrerequisiteWaived e -> person instanceof Registered known ? waived(known, e) : person;
            case PersonalDataErased e -> new Erased();
        };
    }

    private static Registered corrected(Registered p, PersonCorrected e) {
        return new Registered(
                e.displayName() == null ? p.names() : new Names(e.givenName(), e.familyName(), e.displayName()),
                e.email() == null ? p.email() : e.email(),
                e.locale() == null ? p.locale() : e.locale(),
                e.zone() == null ? p.zone() : e.zone(),
                p.waivers());
    }

    private static Registered waived(Registered p, PrerequisiteWaived e) {
        var more = new HashSet<>(p.waivers());
        more.add(e);
        return new Registered(p.names(), p.email(), p.locale(), p.zone(), Set.copyOf(more));
    }
}
