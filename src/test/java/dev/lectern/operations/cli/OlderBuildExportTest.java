package dev.lectern.operations.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import dev.lectern.operations.schemas.OldProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that exports a journal for an older build, with its import and its verification. */
class OlderBuildExportTest {
    private final OldProvider provider = new OldProvider();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void the_export_says_from_which_head_it_was_made_and_so_does_what_was_imported() {
        provider.schedules();
        String archive = folder.resolve("archive").toString();
        assertThat(run(TestDatabase.url(), "export", provider.slug, archive, "--for", "schemas/lock.json"))
                .isZero();
        String elsewhere = TestDatabase.url(TestDatabase.elsewhere());
        assertThat(run(elsewhere, "import", archive)).isZero();
        assertThat(run(elsewhere, "verify", provider.slug)).isZero();
        List<String> made = out.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith(
                        provider.slug + ": made from the journal whose head was at position 2, with the hash "))
                .toList();
        assertThat(made).hasSize(2);
        assertThat(made.getFirst()).isEqualTo(made.getLast());
        assertThat(out.toString(UTF_8)).contains(provider.slug + ": sound, 2 events");
    }

    @Test
    void a_lock_file_that_is_not_there_is_said_to_be_missing() {
        Path none = folder.resolve("none");
        assertThat(run(TestDatabase.url(), "export", provider.slug, folder.resolve("a") + "", "--for", none + ""))
                .isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("There is no file " + none + ".");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private int run(String url, String... arguments) {
        var print = new PrintStream(out, true, UTF_8);
        return new JournalCommand(Map.of("DB_URL", url, "DB_PASSWORD", "test"), print, print).run(List.of(arguments));
    }
}
