package dev.lectern.site.audit.state;

import static dev.lectern.site.audit.state.StateStages.ANN_IS_LATE;
import static dev.lectern.site.audit.state.StateStages.ANN_SITS;
import static dev.lectern.site.audit.state.StateStages.BO_IS_ASKED;
import static dev.lectern.site.audit.state.StateStages.BO_WAITS;
import static dev.lectern.site.audit.state.StateStages.OPENED;
import static dev.lectern.site.audit.state.StateStages.TELLING;
import static dev.lectern.site.audit.state.StateStages.at;
import static dev.lectern.site.audit.state.StateStages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.domain.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.site.audit.state.StateNode.Group;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StateTreeTest {

    @Test
    void the_first_part_says_which_state_it_is_and_a_record_of_one_part_stands_for_it() {
        assertThat(tree(OPENED).parts())
                .extracting(StateNode::name)
                .containsExactly("State", "Plan", "Trainers", "Seats", "Waitlist", "Attendance");
        assertThat(said("State", OPENED)).isEqualTo("Opened");
        assertThat(said("State")).isEqualTo("Draft");
    }

    @Test
    void names_are_words_and_values_are_told_as_people_say_them() {
        StateNode plan = at(tree(), "Plan");
        assertThat(at(plan, "Minimum participants").said()).isEqualTo("0");
        assertThat(at(plan, "Price").said()).isEqualTo("EUR 1,450.00");
        assertThat(at(plan, "Zone").said()).isEqualTo("Europe/Copenhagen");
        assertThat(at(plan, "Parts", "2").said()).isEqualTo("16 Mar 2027, 09:00–17:00");
        assertThat(at(plan, "Delivery", "Mode").said()).isEqualTo("on site");
        assertThat(at(plan, "Delivery", "Join link").said()).isEmpty();
    }

    @Test
    void what_belongs_to_somebody_goes_by_their_name() {
        assertThat(at(tree(OPENED, ANN_SITS), "Seats", "Seating", "Enrolments", "Ann Berg")
                        .said())
                .isEqualTo("person Ann Berg, reconfirmation not asked");
        assertThat(at(tree(OPENED, ANN_SITS, ANN_IS_LATE), "Attendance", "Part 1", "Records")
                        .said())
                .isEqualTo("1");
    }

    @Test
    void where_one_of_several_may_stand_it_says_which_and_an_instant_says_its_zone() {
        StateNode waits = at(tree(OPENED, BO_WAITS), "Waitlist", "Entries", "Bo Lind");
        assertThat(at(waits, "State").said()).isEqualTo("Waiting");
        StateNode asked = at(tree(OPENED, BO_WAITS, BO_IS_ASKED), "Waitlist", "Entries", "Bo Lind");
        assertThat(at(asked, "State").said()).isEqualTo("Offered");
        assertThat(at(asked, "Expires at").said()).isEqualTo("1 Mar 2027, 12:00, Copenhagen time");
        assertThat(at(asked, "Offer").said()).as("an id that has no name").isEqualTo("00000000…");
    }

    @Test
    void waivers_of_one_course_are_told_apart() {
        UUID course = new UUID(5, 1);
        var registered = new PersonRegistered("Ann", "Berg", "Ann Berg", "ann@example.org", Locale.UK, null, null);
        LocalDate until = LocalDate.of(2027, 12, 31);
        Person person = Person.decider(false)
                .fold(List.of(
                        registered,
                        new PrerequisiteWaived(course, new UUID(5, 2), "Experience", until),
                        new PrerequisiteWaived(course, new UUID(5, 3), "Degree", until)));
        Group tree = new StateTree(TELLING).of(Person.class, (Record) person);
        assertThat(((Group) at(tree, "Waivers")).parts())
                .extracting(StateNode::key)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(at(tree, "Zone").said()).isEmpty();
        assertThat(at(tree, "Names", "Display").said()).isEqualTo("Ann Berg");
    }

    @Test
    void roles_stand_in_one_line_and_a_policy_is_spelt_out() {
        Provider provider = Provider.DECIDER.fold(List.of(
                new ProviderRegistered(
                        "p", "A provider", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Locale.GERMANY),
                new StaffRolesChanged(StateStages.ANN, List.of(Role.TRAINER, Role.ADMIN))));
        Group tree = new StateTree(TELLING).of(Provider.class, (Record) provider);
        assertThat(at(tree, "Staff", "Ann Berg").said()).isEqualTo("administrator, trainer");
        assertThat(at(tree, "Policy", "Offer time limit").said()).isEqualTo("48 hours");
        assertThat(at(tree, "Language").said()).isEqualTo("German (Germany)");
    }

    private static String said(String name, SessionEvent... events) {
        return at(tree(events), name).said();
    }
}
