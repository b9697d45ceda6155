package dev.lectern.eventsourcing.projections.prints;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonHistory;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Views that make something else of what was once written. Mutants, by hand: any of the 52 cases of the projections
 * replaced by {@code {}}; any of the 132 assignments of their entities left out; {@code splitName} of people's history
 * the other way round.
 */
class ViewPrintsTest {
    private static final String STALE =
            "directory makes something else of PersonalDataErased.v1 (golden) and person/erased.json: count its"
                    + " version up, to 2, and run mvn -q -Pland.";

    @TempDir
    Path root;

    private SmallViews views;

    @BeforeEach
    void a_view_that_has_landed() throws IOException {
        views = new SmallViews(root);
        assertThat(views.faults()).isEmpty();
    }

    @Test
    void no_view_of_this_build_is_stale() throws IOException {
        List<String> faults = ViewPrints.faults(Path.of(""));
        if (!faults.isEmpty()) fail(String.join("\n", faults));
    }

    @Test
    void a_case_that_does_nothing_any_more_makes_a_view_stale() throws IOException {
        views.takes = event -> event instanceof PersonalDataErased ? Optional.empty() : Optional.of(event);
        assertThat(views.faults()).containsExactly(STALE);
    }

    @Test
    void another_value_in_one_column_makes_a_view_stale() throws IOException {
        views.takes = event -> Optional.of(event instanceof PersonCorrected e ? shouted(e) : event);
        assertThat(views.faults())
                .containsExactly("directory makes something else of PersonCorrected.v1 (golden), PersonCorrected.v2"
                        + " (golden), person/corrected-names.json, person/erased.json,"
                        + " person/nothing-corrected.json and 1 more: count its version up, to 2, and run"
                        + " mvn -q -Pland.");
    }

    private static Event shouted(PersonCorrected e) {
        @Nullable String shouted = e.displayName() == null ? null : e.displayName() + "!";
        return new PersonCorrected(e.givenName(), e.familyName(), shouted, e.email(), e.locale(), e.zone());
    }

    @Test
    void an_upcaster_that_makes_another_value_makes_a_view_stale() throws IOException {
        views.codec = new EventCodec(TestHistories.ALL.stream()
                .map(history -> history instanceof PersonHistory ? new OtherHistory() : history)
                .toList());
        assertThat(views.faults()).singleElement().asString().contains("PersonRegistered.v1 (golden)");
    }

    private static final class OtherHistory extends PersonHistory {
        @Override
        public List<Upcaster> upcasters() {
            Upcaster other = from("PersonRegistered", 1)
                    .to("PersonRegistered", 2)
                    .change(v1 -> v1.with("givenName", v1.text("fullName")).with("familyName", "N."));
            return Stream.concat(
                            Stream.of(other),
                            super.upcasters().stream()
                                    .filter(each -> !each.from().equals(other.from())))
                    .toList();
        }
    }

    @Test
    void an_event_that_a_view_cannot_apply_any_more_makes_it_stale() throws IOException {
        views.takes = event -> {
            if (event instanceof PersonalDataErased) throw new IllegalStateException("Nobody is erased.");
            return Optional.of(event);
        };
        assertThat(views.faults()).containsExactly(STALE);
    }

    @Test
    void an_event_that_made_nothing_and_makes_something_makes_a_view_stale() throws IOException {
        views.version = 2;
        views.takes = event -> event instanceof PersonalDataErased ? Optional.empty() : Optional.of(event);
        views.land();
        views.takes = Optional::of;
        assertThat(views.faults()).containsExactly(STALE.replace("to 2", "to 3"));
    }

    @Test
    void nothing_lands_while_a_view_is_stale_and_then_the_version_that_is_counted_up() throws IOException {
        String before = views.file();
        views.takes = event -> event instanceof PersonalDataErased ? Optional.empty() : Optional.of(event);
        assertThatThrownBy(views::land).hasMessage(STALE);
        assertThat(views.file()).isEqualTo(before);
        views.version = 2;
        assertThat(views.faults())
                .containsExactly("directory has the version 2, and schemas/views.json still has 1: run mvn -q -Pland.");
        views.land();
        assertThat(views.faults()).isEmpty();
    }

    @Test
    void a_version_only_counts_up() throws IOException {
        views.version = 0;
        assertThat(views.faults())
                .containsExactly("directory has the version 0, but 1 has landed, and a version only counts up: restore"
                        + " version() or schemas/views.json, whichever was changed.");
        assertThatThrownBy(views::land).hasMessageContaining("a version only counts up");
    }
}
