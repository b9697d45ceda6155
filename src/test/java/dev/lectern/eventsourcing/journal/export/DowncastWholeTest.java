package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static dev.lectern.eventsourcing.journal.export.NewerJournal.DATABASE;
import static dev.lectern.eventsourcing.journal.export.NewerJournal.LOCK;
import static dev.lectern.eventsourcing.journal.export.NewerJournal.newest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export for an older build is made whole or not at all. Mutants: what cannot be downcast is found while the parts
 * are written; a part that is there already is not compared with the journal.
 */
class DowncastWholeTest {
    private final NewerJournal newer = new NewerJournal();
    private final StreamId stream = new StreamId("certificate", UUID.randomUUID());

    @TempDir
    Path folder;

    @Test
    void each_event_that_cannot_be_downcast_is_named_and_nothing_is_left_behind() {
        newer.everyVersion();
        newer.write(
                UUID.randomUUID(),
                stream,
                newest(NewerJournal.granted(1)),
                newest(new NewerBuild.CertificatePrinted(2)),
                newest(new NewerBuild.CertificateRevoked("", true, "")));
        assertThatThrownBy(this::exported).isInstanceOf(ExportUnusable.class).hasMessage(String.format("""
            Nothing was exported. Events that cannot be written in a version that the older build knows: 2.
              position 9, %1$s version 2: No way leads back from CertificatePrinted v1: no other version \
            becomes it.
              position 10, %1$s version 3: The way back from CertificateRevoked v2 to CertificateRevoked v1 \
            fails: a revocation had a reason then\
            """, stream));
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void all_are_counted_and_twenty_are_named() {
        Payload printed = newest(new NewerBuild.CertificatePrinted(2));
        newer.write(
                UUID.randomUUID(), stream, Collections.nCopies(1234, printed).toArray(Payload[]::new));
        assertThatThrownBy(this::exported)
                .message()
                .contains("knows: 1234.")
                .contains("position 20, ")
                .doesNotContain("position 21, ")
                .endsWith("and 1,214 more.");
    }

    @Test
    void a_journal_without_events_needs_no_such_export() {
        assertThatThrownBy(this::exported).hasMessageContaining("The journal has no events");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void a_folder_with_an_export_as_it_is_stored_is_refused() {
        newer.everyVersion();
        var rows = new StoredRows(DATABASE, NewerBuild.CODEC.schemas(), newer.tenant);
        new Export(rows, newer.slug, new ExportFolder(folder.resolve("a"))).run((done, of) -> {}, () -> false);
        assertThatThrownBy(this::exported).hasMessageContaining("is not of the journal as it is here");
    }

    @Test
    void a_file_that_lists_no_versions_is_refused() throws IOException {
        assertThatThrownBy(() -> new KnownVersions(folder.resolve("none"))).hasMessageContaining("There is no file ");
        for (String text : new String[] {"", "[]", "{\"X v1\": 1}", "{"}) {
            Path lock = Files.writeString(folder.resolve("lock"), text);
            assertThatThrownBy(() -> new KnownVersions(lock))
                    .isInstanceOf(ExportUnusable.class)
                    .hasMessageContaining("as schemas/lock.json does");
        }
        assertThat(new KnownVersions(LOCK).has(NewerBuild.CODEC.schemas().of("CertificateRevoked", 1)))
                .isTrue();
    }

    @Test
    void stopped_and_begun_again_it_ends_the_same() throws IOException {
        for (int i = 0; i < 10; i++) newer.everyVersion();
        newer.export(folder.resolve("whole"));
        Path stopped = folder.resolve("stopped");
        var batches = new AtomicInteger();
        assertThat(newer.export(stopped, LOCK, () -> batches.incrementAndGet() == 2))
                .isFalse();
        assertThat(files(stopped)).containsOnlyKeys("part-00001.avro", "part-00002.avro.half");
        newer.everyVersion();
        newer.export(stopped);
        assertThat(files(stopped)).isEqualTo(files(folder.resolve("whole"))).hasSize(3);
        newer.export(folder.resolve("later"));
        Path part = Path.of("part-00002.avro");
        Files.copy(folder.resolve("later").resolve(part), stopped.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> newer.export(stopped)).hasMessageContaining("is not of the journal as it is here");
    }

    private Path exported() {
        return newer.export(folder.resolve("a"));
    }
}
