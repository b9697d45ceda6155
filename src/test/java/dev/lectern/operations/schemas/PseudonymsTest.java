package dev.lectern.operations.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.schema.Erased;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms();

    @Test
    void each_word_has_a_stand_in_and_what_is_between_them_stays() {
        assertThat(pseudonyms.of("Maria del  Carmen\tRuiz")).isEqualTo("Alder birch  Cedar\tDogwood");
        assertThat(pseudonyms.of("Ruiz, M.-Carmen (“Maria”)!")).isEqualTo("Dogwood, Elm.-Cedar (“Alder”)!");
    }

    @Test
    void the_same_word_is_the_same_wherever_it_stands_so_that_what_ends_with_a_name_still_does() {
        String family = pseudonyms.of("von Gunten");
        assertThat(pseudonyms.of("Urs von Gunten")).endsWith(" " + family);
        assertThat(pseudonyms.of("Urs Vongunten")).doesNotEndWith(" " + family);
    }

    @Test
    void capitals_stand_where_they_stood() {
        assertThat(pseudonyms.of("Berg BERG berg bERg B b")).isEqualTo("Alder ALDER alder aLDer Birch birch");
        assertThat(pseudonyms.of("ÅSE Åse")).isEqualTo("CEDAR Cedar");
    }

    @Test
    void words_that_differ_in_anything_differ_in_their_stand_ins() {
        assertThat(pseudonyms.of("abcdefg abcdefG abcdeFG").split(" ")).doesNotHaveDuplicates();
        var seen = new HashSet<String>();
        for (int i = 0; i < 500; i++)
            assertThat(seen.add(pseudonyms.of("w" + i))).isTrue();
        assertThat(seen).contains("dogwood", "alder2", "yew20");
    }

    @Test
    void addresses_stay_addresses_and_their_case_does_not_count() {
        assertThat(pseudonyms.of("Ann.Berg+x@Mail.Example.COM")).isEqualTo("alder@example.org");
        assertThat(pseudonyms.of("ann.berg+x@mail.example.com")).isEqualTo("alder@example.org");
        assertThat(pseudonyms.of("Write to ole@example.org, or ann.berg+x@mail.example.com."))
                .isEqualTo("Alder birch birch@example.org, cedar alder@example.org.");
    }

    @Test
    void numbers_that_people_have_are_theirs_too() {
        assertThat(pseudonyms.of("+45 12 34 56 78")).doesNotContainPattern("[1345678]");
    }

    @Test
    void what_is_erased_stays_erased() {
        String erased = Erased.of(UUID.randomUUID());
        assertThat(pseudonyms.of(erased)).isEqualTo(erased);
        assertThat(pseudonyms.of("")).isEmpty();
    }
}
