package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.faults.Mutant.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mutants replace source texts, so each build checks that the texts that they replace still exist. */
class MutantsTest {
    @Test
    void each_can_still_be_made() {
        assertThat(Mutants.ALL)
                .allSatisfy(mutant -> assertThat(mutant.classes()).isNotEmpty());
    }

    @Test
    void one_whose_text_is_gone_is_an_error() {
        var change = new Change("dev/lectern/eventsourcing/journal/Batch.java", "what nobody ever wrote", "");
        var mutant = new Mutant("gone", List.of(change), "");
        assertThatThrownBy(mutant::classes)
                .isInstanceOf(CannotTell.class)
                .hasMessage(
                        "dev/lectern/eventsourcing/journal/Batch.java does not say any longer: what nobody ever wrote");
    }
}
