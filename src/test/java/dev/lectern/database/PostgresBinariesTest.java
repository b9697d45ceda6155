package dev.lectern.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void each_machine_has_its_own(String system, String processor, String file) {
        assertThat(PostgresBinaries.archive(system, processor)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, amd64", "FreeBSD, amd64"})
    void where_there_is_none_one_sentence_says_what_to_do(String system, String processor) {
        assertThatThrownBy(() -> PostgresBinaries.archive(system, processor))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("Lectern brings a PostgreSQL for Linux and macOS on x86-64 and arm64, and none for "
                        + system + " on " + processor + ". Set DB_URL to use one that runs elsewhere.");
    }

    @Test
    void the_build_has_packed_the_one_of_this_machine() {
        String here = PostgresBinaries.archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        assertThat(PostgresBinaries.class.getResource("/" + here)).isNotNull();
    }
}
