package dev.lectern.operations.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
import dev.lectern.operations.schemas.OldProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the journal commands against real PostgreSQLs, on connections that the commands open themselves. */
class JournalCommandTest {
    private final OldProvider provider = new OldProvider();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    JournalCommandTest() {
        provider.schedules();
    }

    @Test
    void a_sound_journal_is_said_to_be_and_the_exit_code_is_0() {
        assertThat(run("verify", provider.slug)).isZero();
        assertThat(out.toString(UTF_8)).contains(provider.slug + ": sound, 2 events, held against 0 signed heads");
    }

    @Test
    void a_broken_one_is_named_with_its_position_and_the_exit_code_is_1() throws SQLException, IOException {
        alter("payload = payload || '\\x00'", 2);
        assertThat(run("verify", new OldProvider().slug, provider.slug)).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains(provider.slug + ": broken at position 2. Position 2 is not what was written there");
        assertThat(run("export", provider.slug, folder.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(complaints.toString(UTF_8)).contains("Position 2 is not what was written there");
    }

    @Test
    void signed_heads_are_added_to_a_file_and_held_against() throws SQLException, IOException {
        String heads = folder.resolve("heads").toString();
        assertThat(run("heads", heads, provider.slug)).isZero();
        provider.schedules();
        assertThat(run("heads", heads, provider.slug)).isZero();
        assertThat(Files.readAllLines(Path.of(heads)).stream()
                        .map(line -> SignedHead.parse(line).position()))
                .containsExactly(2L, 3L);
        assertThat(run("verify", provider.slug, "--heads", heads)).isZero();
        assertThat(out.toString(UTF_8)).contains("3 events, held against 2 signed heads");
        cutOff(2);
        assertThat(run("verify", provider.slug, "--heads", heads)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("its tail was cut off");
    }

    @Test
    void heads_of_another_key_or_changed_ones_are_no_ground_to_verify_on() throws IOException {
        Path heads = folder.resolve("heads");
        Path other = folder.resolve("other.key");
        assertThat(run("heads", heads.toString(), provider.slug)).isZero();
        String trusted = HeadKey.in(other).fingerprint();
        assertThat(run("verify", provider.slug, "--heads", heads.toString(), "--key", other.toString()))
                .isEqualTo(2);
        assertThat(complaints.toString(UTF_8))
                .contains("was signed by the key "
                        + HeadKey.in(folder.resolve("head.key")).fingerprint())
                .contains("The key that is trusted here is " + trusted);
        Files.writeString(heads, Files.readString(heads).replace("\"position\":2", "\"position\":1"));
        assertThat(run("verify", provider.slug, "--heads", heads.toString())).isEqualTo(2);
        assertThat(complaints.toString(UTF_8))
                .contains("Line 1 of " + heads + " was changed since: its signature does not fit.");
    }

    @Test
    void without_the_key_nothing_is_verified_against_heads_and_no_key_is_made() {
        assertThat(run("heads", folder.resolve("heads").toString(), provider.slug))
                .isZero();
        Path none = folder.resolve("none");
        assertThat(run(
                        "verify",
                        provider.slug,
                        "--heads",
                        folder.resolve("heads").toString(),
                        "--key",
                        none.toString()))
                .isEqualTo(2);
        assertThat(complaints.toString(UTF_8)).contains("There is no key in " + none);
        assertThat(none).doesNotExist();
    }

    @Test
    void what_is_exported_is_imported_elsewhere_under_the_name_that_is_given() {
        String archive = folder.resolve("archive").toString();
        assertThat(run("export", provider.slug, archive)).isZero();
        assertThat(elsewhere("import", archive, "n" + provider.slug)).isZero();
        assertThat(elsewhere("verify", "n" + provider.slug)).isZero();
        assertThat(out.toString(UTF_8))
                .contains(provider.slug + ": exported into " + archive + ", up to position 2.")
                .contains("n" + provider.slug + ": imported, and sound up to position 2.")
                .contains("n" + provider.slug + ": sound, 2 events");
    }

    @Test
    void what_cannot_be_imported_says_why_and_the_exit_code_is_1() throws IOException {
        Path archive = folder.resolve("archive");
        assertThat(elsewhere("import", archive.toString())).isEqualTo(1);
        assertThat(complaints.toString(UTF_8)).contains("There is no export in " + archive);
        assertThat(run("export", provider.slug, archive.toString())).isZero();
        byte[] part = Files.readAllBytes(archive.resolve("part-00001.avro"));
        part[part.length - 30] ^= 1;
        Files.write(archive.resolve("part-00001.avro"), part);
        assertThat(elsewhere("import", archive.toString())).isEqualTo(1);
        assertThat(complaints.toString(UTF_8)).contains("Position 2 is not what was written there");
    }

    @Test
    void what_is_not_understood_is_answered_with_how_it_is_used() {
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("dance"),
                List.of("verify"),
                List.of("verify", "--all", provider.slug),
                List.of("verify", "--heads"),
                List.of("verify", "--loudly", provider.slug),
                List.of("heads"),
                List.of("export", provider.slug),
                List.of("import"))) {
            complaints.reset();
            assertThat(run(words.toArray(String[]::new))).as("%s", words).isEqualTo(2);
            assertThat(complaints.toString(UTF_8)).as("%s", words).contains("JournalCommand export <slug> <folder>");
        }
        assertThat(command(Map.of()).run(List.of("verify", "--all"))).isEqualTo(2);
    }

    @Test
    void a_tenant_or_a_database_that_is_not_there_is_said_to_be() {
        assertThat(run("verify", "nobody")).isEqualTo(2);
        assertThat(run("export", "nobody", folder.toString())).isEqualTo(2);
        assertThat(complaints.toString(UTF_8))
                .contains("There is no tenant nobody.")
                .contains(provider.slug);
        var nowhere = Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/lectern", "DB_PASSWORD", "x");
        assertThat(command(nowhere).run(List.of("verify", "--all"))).isEqualTo(2);
        assertThat(complaints.toString(UTF_8)).contains("cannot be reached as lectern_app");
    }

    private void alter(String change, long position) throws SQLException, IOException {
        behindTheBack("update event set " + change + " where tenant_id = '" + provider.tenant + "' and position = "
                + position);
    }

    private void cutOff(long last) throws SQLException, IOException {
        behindTheBack("delete from event where tenant_id = '" + provider.tenant + "' and position > " + last);
        behindTheBack("update tenant_head h set position = e.position, hash = e.hash from event e where h.tenant_id = '"
                + provider.tenant + "' and e.tenant_id = h.tenant_id and e.position = " + last);
    }

    private static void behindTheBack(String sql) throws SQLException, IOException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private int run(String... arguments) {
        return command(settings(TestDatabase.url())).run(List.of(arguments));
    }

    private int elsewhere(String... arguments) {
        return command(settings(TestDatabase.url(TestDatabase.elsewhere()))).run(List.of(arguments));
    }

    private Map<String, String> settings(String url) {
        return Map.of("DB_URL", url, "DB_PASSWORD", "test", "LECTERN_DATA", folder.toString());
    }

    private JournalCommand command(Map<String, String> settings) {
        return new JournalCommand(
                settings, new PrintStream(out, true, UTF_8), new PrintStream(complaints, true, UTF_8));
    }
}
