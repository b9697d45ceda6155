package dev.lectern.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.FormerNames;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The words in the metadata of stored events: those of today, of former builds and of newer ones. */
class VocabularyTest {
    /** Every word that was ever written. A word is added with its constant, and never taken away. */
    private static final List<String> ROLES = List.of("ADMIN", "COORDINATOR", "TRAINER", "LEARNER", "SYSTEM");

    private static final List<String> CHANNELS = List.of("UI", "API", "IMPORT", "SYSTEM");

    private static final UUID ID = new UUID(0, 1);

    private enum Colour {
        @FormerNames({"CRIMSON", "SCARLET"})
        RED,
        BLUE
    }

    private enum Ambiguous {
        @FormerNames("BLUE")
        RED,
        BLUE
    }

    @Test
    void every_word_that_was_ever_written_still_names_a_constant() {
        keeps(Role.class, ROLES);
        keeps(Channel.class, CHANNELS);
    }

    private static <E extends Enum<E>> void keeps(Class<E> type, List<String> written) {
        assertThat(written)
                .as("words of %s; say a former name by @FormerNames", type.getSimpleName())
                .allMatch(word -> new Vocabulary<>(type).constant(word).known() != null);
        assertThat(Arrays.stream(type.getEnumConstants()).map(Enum::name))
                .as("constants of %s, which this test lists", type.getSimpleName())
                .allMatch(written::contains);
    }

    /** Mutant: the word is the constant's name of today. */
    @Test
    void a_former_name_names_the_constant_and_stays_the_word() {
        var colours = new Vocabulary<>(Colour.class);
        assertThat(colours.constant("SCARLET")).isEqualTo(new StoredConstant<>("SCARLET", Colour.RED));
        assertThat(colours.constant("BLUE")).isEqualTo(StoredConstant.of(Colour.BLUE));
    }

    @Test
    void no_word_names_two_constants() {
        assertThatThrownBy(() -> new Vocabulary<>(Ambiguous.class)).hasMessageContaining("BLUE names two constants");
    }

    /** Mutants: an unknown word is an error; it is written again as something else. */
    @Test
    void what_a_newer_build_wrote_can_be_read_and_is_kept_as_it_was_written() {
        String json = "{\"channel\":\"KIOSK\",\"correlation\":\"" + ID + "\",\"role\":\"AUDITOR\"}";
        assertThat(Metadata.isReadable(json)).isTrue();
        var schema = JournalFixture.CODEC.schemas().newest("CapacityChanged");
        var stored = new Stored(1, JournalFixture.newStream(), 1, ID, Instant.EPOCH, schema, new byte[0], json);
        assertThat(stored.metadata().correlationId()).isEqualTo(ID);
        assertThat(stored.metadata().role()).isEqualTo(new StoredConstant<Role>("AUDITOR", null));
        assertThat(stored.metadata().channel()).isEqualTo(new StoredConstant<Channel>("KIOSK", null));
        assertThat(stored.metadata().toJson()).isEqualTo(json);
    }

    @Test
    void what_has_no_channel_is_no_metadata() {
        assertThat(Metadata.isReadable("{\"correlation\":\"" + ID + "\"}")).isFalse();
        assertThat(Metadata.isReadable("{\"channel\":\"UI\",\"correlation\":\"1\"}"))
                .isFalse();
        assertThat(Metadata.isReadable("UI")).isFalse();
    }
}
