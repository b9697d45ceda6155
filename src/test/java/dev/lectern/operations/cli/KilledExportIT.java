package dev.lectern.operations.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.export.ExportFolder;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.operations.schemas.OldProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs exports and imports by the command line in a process of 48 MB, while others append to the tenant here and to
 * another tenant there. Each is killed in the middle ({@code kill -9}) and run again with the same arguments. Mutants:
 * a part gets its final name before it is complete; an import moves the head with each batch.
 */
@Tag("faults")
class KilledExportIT {
    private static final int EVENTS = 112_000; // more than one part
    private static final int AN_APPEND = 1000;

    private final DataSource elsewhere = TestDatabase.applicationElsewhere();
    private final Journal there = new Journal(elsewhere, OldProvider.CODEC, ring -> {});
    private final OldProvider provider = new OldProvider();
    private final OldProvider neighbour = new OldProvider(elsewhere);

    @TempDir
    Path folder;

    @Test
    void killed_and_begun_again_they_go_on_and_end_as_if_nobody_had_killed_them() throws Exception {
        Path archive = folder.resolve("archive");
        Path again = folder.resolve("again");
        String heads = folder.resolve("heads").toString();
        fill();
        ends(here("heads", heads, provider.slug));
        try (var load = new AppendLoad(provider, neighbour)) {
            isKilled(here("export", provider.slug, archive.toString()), () -> has(archive, "part-00001.avro.half"));
            assertThat(files(archive)).containsOnly("part-00001.avro.half");
            isKilled(here("export", provider.slug, archive.toString()), () -> has(archive, "part-00002.avro.half"));
            assertThat(files(archive)).containsOnly("part-00001.avro", "part-00002.avro.half");
            long until = new ExportFolder(archive).begun().until();
            load.awaitMore();
            assertThat(ends(here("export", provider.slug, archive.toString())))
                    .contains("exported into " + archive + ", up to position " + until + ".");

            for (int share = 3; share > 1; share--) {
                long enough = until / share;
                isKilled(there("import", archive.toString()), () -> lastThere() > enough);
                assertThat(there.head(provider.tenant)).isZero();
            }
            assertThat(ends(there("import", archive.toString())))
                    .contains("imported, and sound up to position " + until + ".");
            assertThat(ends(there("verify", provider.slug, "--heads", heads)))
                    .contains(String.format(Locale.ROOT, ": sound, %,d events, held against 1 signed heads", until));
            load.awaitMore();
        }
        ends(there("export", provider.slug, again.toString()));
        assertThat(files(again)).isEqualTo(files(archive));
        for (String file : files(archive))
            assertThat(again.resolve(file)).hasSameBinaryContentAs(archive.resolve(file));
        assertThat(ends(here("verify", provider.slug))).contains(": sound, ");
    }

    private void fill() {
        Payload change = OldProvider.CODEC.encode(new CapacityChanged(12, 14, "A larger room"));
        for (int written = 0; written < EVENTS; written += AN_APPEND)
            provider.write(Session.stream(UUID.randomUUID()), Collections.nCopies(AN_APPEND, change));
    }

    private Process here(String... words) throws IOException {
        return begin(TestDatabase.url(), words);
    }

    private Process there(String... words) throws IOException {
        return begin(TestDatabase.url(TestDatabase.elsewhere()), words);
    }

    private Process begin(String url, String... words) throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-classpath",
                System.getProperty("java.class.path"),
                JournalCommand.class.getName());
        command.command().addAll(List.of(words));
        command.environment().putAll(Map.of("DB_URL", url, "DB_PASSWORD", "test", "LECTERN_DATA", folder.toString()));
        return command.redirectErrorStream(true)
                .redirectOutput(console().toFile())
                .start();
    }

    private Path console() {
        return folder.resolve("console");
    }

    private void isKilled(Process process, Callable<Boolean> inTheMiddle) throws Exception {
        while (!inTheMiddle.call() && process.isAlive()) Thread.sleep(10);
        process.destroyForcibly();
        assertThat(process.waitFor()).as(Files.readString(console())).isEqualTo(128 + 9);
    }

    /** @return what the command printed */
    private String ends(Process process) throws IOException, InterruptedException {
        int code = process.waitFor();
        String said = Files.readString(console(), UTF_8);
        assertThat(code).as(said).isZero();
        return said;
    }

    private long lastThere() throws Exception {
        try (var connection = elsewhere.getConnection();
                var select = connection.prepareStatement("""
                    select set_config('app.tenant', ?, false);
                    select coalesce(max(position), 0) from event where tenant_id = current_tenant()\
                    """)) {
            select.setString(1, provider.tenant.toString());
            select.execute();
            select.getMoreResults();
            try (var row = select.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean has(Path folder, String file) {
        return Files.exists(folder.resolve(file));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(toSet());
        }
    }
}
