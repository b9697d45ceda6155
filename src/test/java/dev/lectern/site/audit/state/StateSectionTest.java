package dev.lectern.site.audit.state;

import static dev.lectern.site.audit.state.StateStages.ANN_IS_LATE;
import static dev.lectern.site.audit.state.StateStages.ANN_SITS;
import static dev.lectern.site.audit.state.StateStages.BO_SITS_THERE;
import static dev.lectern.site.audit.state.StateStages.OPENED;
import static dev.lectern.site.audit.state.StateStages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.SessionEvent;
import dev.lectern.site.audit.state.StateDiff.Word;
import dev.lectern.site.audit.state.StateNode.Group;
import dev.lectern.site.audit.state.StateNode.Value;
import dev.lectern.site.audit.state.StateSection.Block;
import dev.lectern.site.audit.state.StateSection.Piece;
import dev.lectern.site.audit.state.StateSection.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StateSectionTest {

    @Test
    void each_part_of_the_whole_is_a_section_and_what_belongs_to_the_whole_stands_first() {
        List<StateSection> sections = StateSection.of(unchanged(OPENED, ANN_SITS, ANN_IS_LATE));
        assertThat(sections)
                .extracting(StateSection::name)
                .containsExactly("", "Plan", "Trainers", "Seats", "Waitlist", "Attendance");
        assertThat(sections.getLast().blocks()).extracting(Block::name).containsExactly("Part 1", "Part 1, marks");
        assertThat(sections.get(2).blocks())
                .as("of trainers there are none, which is said")
                .containsExactly(new Block("", 0, List.of()));
    }

    @Test
    void a_thing_is_one_row_and_does_not_repeat_its_name() {
        assertThat(row("Seats", "Enrolments", unchanged(OPENED, ANN_SITS)))
                .isEqualTo(new Row(
                        "Ann Berg", Word.SAME, List.of(new Piece("Reconfirmation", "not asked", "", Word.SAME))));
    }

    @Test
    void what_changed_in_a_row_says_what_it_was() {
        StateDiff substituted = StateDiff.of(tree(OPENED, ANN_SITS), tree(OPENED, ANN_SITS, BO_SITS_THERE));
        assertThat(row("Seats", "Enrolments", substituted).pieces())
                .contains(new Piece("Person", "Bo Lind", "Ann Berg", Word.CHANGED));
    }

    @Test
    void a_long_list_is_folded_and_a_short_one_is_not() {
        assertThat(listOf(12).isLong()).isFalse();
        assertThat(listOf(13).isLong()).isTrue();
    }

    private static Block listOf(int things) {
        List<StateNode> many = IntStream.range(0, things)
                .<StateNode>mapToObj(i -> new Value("" + i, "Thing " + i, "there"))
                .toList();
        var whole = new Group("", "", false, List.of(new Group("many", "Many", true, many)));
        return StateSection.of(StateDiff.of(whole, whole)).getFirst().blocks().getFirst();
    }

    private static StateDiff unchanged(SessionEvent... events) {
        return StateDiff.of(tree(events), tree(events));
    }

    private static Row row(String section, String block, StateDiff whole) {
        return StateSection.of(whole).stream()
                .filter(each -> each.name().equals(section))
                .flatMap(each -> each.blocks().stream())
                .filter(each -> each.name().equals(block))
                .findFirst()
                .orElseThrow()
                .rows()
                .getFirst();
    }
}
