package dev.lectern.domain.person;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.COURSE;

import dev.lectern.domain.person.PersonCommand.Correct;
import dev.lectern.domain.person.PersonCommand.Erase;
import dev.lectern.domain.person.PersonCommand.Register;
import dev.lectern.domain.person.PersonCommand.WaivePrerequisite;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.eventsourcing.journal.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final UUID ID = UUID.randomUUID();
    private static final PersonRegistered ANN =
            new PersonRegistered("Ann", "Berg", "Ann Berg", "ann@example.org", Locale.ENGLISH, null, null);

    private static final UUID OTHER_COURSE = UUID.randomUUID();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.parse("2027-01-04");
    private static final PrerequisiteWaived WAIVED =
            new PrerequisiteWaived(COURSE, OTHER_COURSE, "Ten years of it", TODAY);

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

    @Test
    void only_what_changed_is_corrected() {
        ann().when(correct("Ann", "Bergman", "ann@example.org", Locale.ENGLISH, null))
                .then(new PersonCorrected("Ann", "Bergman", "Ann Bergman", null, null, null));
        ann().when(correct(" Ann", "Berg ", " berg@example.org ", Locale.ENGLISH, null))
                .then(new PersonCorrected(null, null, null, "berg@example.org", null, null));
        ann().when(correct("Ann", "Berg", "ann@example.org", Locale.GERMAN, BERLIN))
                .then(new PersonCorrected(null, null, null, null, Locale.GERMAN, BERLIN));
        ann().when(correct("Ann", "Berg", "ann@example.org", Locale.ENGLISH, null))
                .thenNothing();
    }

    @Test
    void a_correction_stands_on_those_before_it() {
        var corrected = ann().and(
                        new PersonCorrected("Ann", "Bergman", "Ann Bergman", null, null, null),
                        new PersonCorrected(null, null, null, "berg@example.org", Locale.GERMAN, BERLIN),
                        new PersonCorrected(null, null, null, null, null, null));
        corrected
                .when(correct("Ann", "Bergman", "berg@example.org", Locale.GERMAN, BERLIN))
                .thenNothing();
        corrected.when(register("Ann", "Berg", "ann@example.org")).thenRefused("Ann Bergman is registered already.");
    }

    @Test
    void a_name_that_was_only_known_whole_is_put_right() {
        nothing()
                .and(new PersonRegistered(null, null, "Cher", "cher@example.org", Locale.ENGLISH, null, null))
                .when(correct("Cherilyn", "Sarkisian", "cher@example.org", Locale.ENGLISH, null))
                .then(new PersonCorrected("Cherilyn", "Sarkisian", "Cherilyn Sarkisian", null, null, null));
    }

    @Test
    void a_correction_is_checked_like_a_registration() {
        ann().when(correct("", "Berg", "ann@example.org", Locale.ENGLISH, null)).thenRefused("Please give both names.");
        ann().when(correct("Ann", "Berg", "ann", Locale.ENGLISH, null)).thenRefused("is not an e-mail address");
    }

    @Test
    void a_prerequisite_is_waived_with_a_reason_up_to_a_day() {
        ann().when(waive(OTHER_COURSE, " Ten years of it ", TODAY)).then(WAIVED);
        ann().and(WAIVED).when(waive(OTHER_COURSE, "Ten years of it", TODAY)).thenNothing();
        ann().when(waive(OTHER_COURSE, " ", TODAY)).thenRefused("Please give a reason");
        ann().when(waive(OTHER_COURSE, "x".repeat(501), TODAY)).thenRefused("A reason has at most 500 characters");
        ann().when(waive(OTHER_COURSE, "Why", TODAY.minusDays(1))).thenRefused("would have ended already");
        ann().when(waive(COURSE, "Why", TODAY)).thenRefused("A course does not build on itself.");
    }

    @Test
    void a_waiver_can_be_prolonged_and_stands_beside_others() {
        var longer = new PrerequisiteWaived(COURSE, OTHER_COURSE, "Ten years of it", TODAY.plusYears(1));
        ann().and(WAIVED)
                .when(waive(OTHER_COURSE, "Ten years of it", TODAY.plusYears(1)))
                .then(longer);
        ann().and(WAIVED, longer, new PersonCorrected(null, null, null, "berg@example.org", null, null))
                .when(waive(OTHER_COURSE, "Ten years of it", TODAY))
                .thenNothing();
        ann().and(WAIVED, longer)
                .when(correct("Ann", "Berg", "ann@example.org", Locale.ENGLISH, null))
                .thenNothing();
    }

    @Test
    void whoever_is_still_expected_is_not_erased() {
        Story.given(Person.decider(true), ANN)
                .when(new Erase(AT, ID, "Their wish"))
                .thenRefused("A session that is to come still expects this person.");
    }

    @Test
    void a_person_is_erased_once_and_on_some_basis() {
        ann().when(new Erase(AT, ID, " Their wish ")).then(new PersonalDataErased("Their wish"));
        ann().when(new Erase(AT, ID, " ")).thenRefused("Say on what basis the data are erased.");
        ann().when(new Erase(AT, ID, "x".repeat(501))).thenRefused("A basis has at most 500 characters");
        erased().when(new Erase(AT, ID, "Again")).thenNothing();
    }

    @Test
    void nothing_more_is_known_of_whoever_was_erased() {
        for (PersonCommand command : List.of(
                register("Ann", "Berg", "ann@example.org"),
                correct("Ann", "Berg", "ann@example.org", Locale.ENGLISH, null),
                waive(OTHER_COURSE, "Why", TODAY))) {
            erased().when(command).thenRefused("This person’s data are erased, for good.");
        }
        erased().and(new PersonCorrected("Ann", "Berg", "Ann Berg", null, null, null), WAIVED)
                .when(new Erase(AT, ID, "Again"))
                .thenNothing();
    }

    @Test
    void who_was_never_registered_is_not_there() {
        for (PersonCommand command : List.of(
                correct("Ann", "Berg", "ann@example.org", Locale.ENGLISH, null),
                waive(OTHER_COURSE, "Why", TODAY),
                new Erase(AT, ID, "Their wish"))) {
            nothing().when(command).thenRefused("There is no such person.");
        }
    }

    private static Story<Person, PersonCommand, PersonEvent> ann() {
        return nothing().and(ANN);
    }

    private static Story<Person, PersonCommand, PersonEvent> erased() {
        return ann().and(new PersonalDataErased("Their wish"));
    }

    private static Correct correct(String given, String family, String email, Locale locale, @Nullable ZoneId zone) {
        return new Correct(AT, ID, given, family, email, locale, zone);
    }

    private static WaivePrerequisite waive(UUID prerequisite, String reason, LocalDate until) {
        return new WaivePrerequisite(AT, ID, COURSE, prerequisite, reason, until);
    }

    private static Story<Person, PersonCommand, PersonEvent> nothing() {
        return Story.given(Person.decider(false));
    }

    private static Register register(String given, String family, String email) {
        return new Register(AT, ID, given, family, email, Locale.ENGLISH, null);
    }
}
