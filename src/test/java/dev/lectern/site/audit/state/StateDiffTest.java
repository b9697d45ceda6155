package dev.lectern.site.audit.state;

import static dev.lectern.site.audit.state.StateStages.ANN_IS_LATE;
import static dev.lectern.site.audit.state.StateStages.ANN_SITS;
import static dev.lectern.site.audit.state.StateStages.BO_IS_ASKED;
import static dev.lectern.site.audit.state.StateStages.BO_SITS_THERE;
import static dev.lectern.site.audit.state.StateStages.BO_WAITS;
import static dev.lectern.site.audit.state.StateStages.MORE_SEATS;
import static dev.lectern.site.audit.state.StateStages.OPENED;
import static dev.lectern.site.audit.state.StateStages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonEvent;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.site.audit.FieldChange;
import dev.lectern.site.audit.state.StateDiff.Word;
import dev.lectern.site.audit.state.StateNode.Group;
import dev.lectern.site.audit.state.StateNode.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StateDiffTest {

    @Test
    void what_did_not_change_is_the_same_to_its_last_value() {
        StateDiff same = StateDiff.of(tree(OPENED, ANN_SITS), tree(OPENED, ANN_SITS));
        assertThat(same.word()).isEqualTo(Word.SAME);
        assertThat(same.changes()).isEmpty();
    }

    @Test
    void a_value_that_changed_stands_beside_its_former_one() {
        assertThat(StateDiff.of(tree(OPENED), tree(OPENED, MORE_SEATS)).changes())
                .containsExactly(new FieldChange("Seats › Capacity", "12", "14"));
        assertThat(StateDiff.of(tree(), tree(OPENED)).changes())
                .containsExactly(new FieldChange("State", "Draft", "Opened"));
    }

    @Test
    void a_thing_that_came_or_went_is_told_once_and_whole() {
        String ann = "Seats › Seating › Enrolments › Ann Berg";
        String said = "person Ann Berg, reconfirmation not asked";
        assertThat(StateDiff.of(tree(OPENED), tree(OPENED, ANN_SITS)).changes())
                .containsExactly(new FieldChange(ann, null, said));
        assertThat(StateDiff.of(tree(OPENED, ANN_SITS), tree(OPENED)).changes())
                .containsExactly(new FieldChange(ann, said, null));
    }

    /** Mutant: items are matched by their names. Then the seat would be gone, and another one there. */
    @Test
    void a_seat_that_another_takes_over_stays_the_same_seat() {
        assertThat(StateDiff.of(tree(OPENED, ANN_SITS), tree(OPENED, ANN_SITS, BO_SITS_THERE))
                        .changes())
                .containsExactly(
                        new FieldChange("Seats › Seating › Enrolments › Bo Lind › Person", "Ann Berg", "Bo Lind"));
    }

    @Test
    void where_one_of_several_stands_the_change_from_one_to_another_is_told_with_what_it_brings() {
        assertThat(StateDiff.of(tree(OPENED, BO_WAITS), tree(OPENED, BO_WAITS, BO_IS_ASKED))
                        .changes())
                .containsExactly(
                        new FieldChange("Waitlist › Entries › Bo Lind › State", "Waiting", "Offered"),
                        new FieldChange("Waitlist › Entries › Bo Lind › Offer", null, "00000000…"),
                        new FieldChange(
                                "Waitlist › Entries › Bo Lind › Expires at",
                                null,
                                "1 Mar 2027, 12:00, Copenhagen time"));
    }

    /** Mutant: a group that replaces an empty value is taken for one that stayed the same. */
    @Test
    void a_group_in_the_place_of_nothing_is_new_and_nothing_in_its_place_says_what_was_there() {
        var none = new Group("", "", false, List.of(new Value("offer", "Offer", "")));
        var some = new Group(
                "", "", false, List.of(new Group("offer", "Offer", false, List.of(new Value("s", "Seats", "2")))));
        assertThat(StateDiff.of(none, some).changes()).containsExactly(new FieldChange("Offer", null, "seats 2"));
        assertThat(StateDiff.of(some, none).changes()).containsExactly(new FieldChange("Offer", "seats 2", ""));
    }

    /**
     * Mutant: waivers are counted in the order in which a set happens to return them. Then the old waiver would have
     * changed, and come again.
     */
    @Test
    void of_several_waivers_for_one_course_only_the_new_one_is_new() {
        var waivers = new ArrayList<PersonEvent>();
        waivers.add(new PersonRegistered("Ann", "Berg", "Ann Berg", "ann@example.org", Locale.UK, null, null));
        Group before = person(waivers);
        for (int i = 1; i <= 8; i++) {
            waivers.add(new PrerequisiteWaived(
                    new UUID(5, 1), new UUID(6, i), "Experience " + i, LocalDate.of(2027, 12, 31)));
            Group after = person(waivers);
            List<FieldChange> changes = StateDiff.of(before, after).changes();
            assertThat(changes).as("waiver %d", i).hasSize(1);
            assertThat(changes.getFirst().before()).isNull();
            assertThat(changes.getFirst().after()).contains("Experience " + i);
            before = after;
        }
    }

    private static Group person(List<PersonEvent> events) {
        return new StateTree(StateStages.TELLING)
                .of(Person.class, (Record) Person.decider(false).fold(events));
    }

    @Test
    void marks_are_told_by_part_and_by_learner() {
        assertThat(StateDiff.of(tree(OPENED, ANN_SITS), tree(OPENED, ANN_SITS, ANN_IS_LATE))
                        .changes())
                .hasSize(1)
                .first()
                .satisfies(fieldChange -> {
                    assertThat(fieldChange.field()).isEqualTo("Attendance › Part 1");
                    assertThat(fieldChange.after()).contains("late");
                });
    }
}
