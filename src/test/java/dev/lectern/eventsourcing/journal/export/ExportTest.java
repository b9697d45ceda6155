package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.ELSEWHERE;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
import dev.lectern.eventsourcing.journal.integrity.Verification.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports from one installation, imports into another, and back. Mutants: schemas are written in the order of their
 * numbers; an export that is resumed determines its end anew.
 */
class ExportTest {
    private final ExportFixture fixture = new ExportFixture();
    private final DataSource here = TestDatabase.application();
    private final DataSource there = ELSEWHERE;

    @TempDir
    Path folder;

    @Test
    void exported_imported_and_exported_again_it_is_the_same_byte_for_byte() throws IOException {
        int events = fixture.writeEveryVersion();
        fixture.export(here, folder.resolve("a"));
        assertThat(ExportFixture.take(there, folder.resolve("a"))).isTrue();
        fixture.export(there, folder.resolve("b"));
        assertThat(files(folder.resolve("b")))
                .isEqualTo(files(folder.resolve("a")))
                .hasSize(Math.ceilDiv(events, ExportFixture.PER_PART));
    }

    @Test
    void what_was_imported_reads_as_it_did_and_its_chain_is_sound() {
        int events = fixture.writeEveryVersion();
        ExportFixture.take(there, fixture.export(here, folder));
        assertThat(new JournalVerifier(there, CODEC.schemas())
                        .verification(
                                fixture.at.tenant,
                                List.of(new JournalVerifier(here, CODEC.schemas())
                                        .sign(
                                                HeadKey.in(folder.resolve("key")),
                                                fixture.at.tenant,
                                                fixture.slug,
                                                Instant.EPOCH)))
                        .run(report -> {}, () -> false))
                .returns(true, Report::isComplete)
                .returns((long) events, Report::checked)
                .returns(Optional.empty(), Report::broken);
        var imported = new Journal(there, CODEC, tenant -> {});
        assertThat(imported.newest(fixture.at.tenant, List.of("session"), Long.MAX_VALUE, events))
                .usingRecursiveComparison()
                .isEqualTo(fixture.journal.newest(fixture.at.tenant, List.of("session"), Long.MAX_VALUE, events));
    }

    @Test
    void the_imported_tenant_goes_on_from_there() {
        int events = fixture.writeEveryVersion();
        ExportFixture.take(there, fixture.export(here, folder));
        var imported = new Journal(there, CODEC, tenant -> {});
        StreamId stream = JournalFixture.newStream();
        assertThat(imported.append(fixture.at.append(
                                UUID.randomUUID(), JournalFixture.write(stream, Expected.NO_STREAM, change(1))))
                        .position())
                .isEqualTo(events + 1);
        assertThatThrownBy(() -> ExportFixture.take(there, folder))
                .isInstanceOf(ExportUnusable.class)
                .hasMessageContaining("has events already");
    }

    @Test
    void an_export_that_was_stopped_goes_on_and_ends_the_same() throws IOException {
        fixture.writeEveryVersion();
        fixture.export(here, folder.resolve("whole"));
        Path stopped = folder.resolve("stopped");
        var batches = new AtomicInteger();
        assertThat(fixture.export(here, stopped, (done, of) -> {}, () -> batches.incrementAndGet() == 2))
                .isFalse();
        assertThat(files(stopped)).containsOnlyKeys("part-00001.avro", "part-00002.avro.half");
        Files.writeString(stopped.resolve("part-00002.avro.half"), "x".repeat(100_000));
        fixture.journal.append(fixture.at.append(
                null, JournalFixture.write(JournalFixture.newStream(), Expected.NO_STREAM, change(1))));
        fixture.export(here, stopped);
        assertThat(files(stopped)).isEqualTo(files(folder.resolve("whole")));
    }

    @Test
    void both_say_how_far_they_are() {
        long events = fixture.writeEveryVersion();
        var exported = new ArrayList<Long>();
        fixture.export(here, folder, (done, of) -> exported.add(of == events ? done : -1), () -> false);
        assertThat(exported).hasSizeGreaterThan(1).isSorted().startsWith((long) ExportFixture.PER_PART);
        var imported = new ArrayList<Long>();
        ExportFixture.take(there, folder, (done, of) -> imported.add(of == events ? done : -1), () -> false);
        assertThat(imported).hasSizeGreaterThan(1).isSorted();
        assertThat(List.of(exported.getLast(), imported.getLast())).containsOnly(events);
    }

    @Test
    void an_empty_journal_is_an_export_of_one_part() throws IOException {
        fixture.export(here, folder.resolve("a"));
        assertThat(ExportFixture.take(there, folder.resolve("a"))).isTrue();
        fixture.export(there, folder.resolve("b"));
        assertThat(files(folder.resolve("b")))
                .isEqualTo(files(folder.resolve("a")))
                .hasSize(1);
    }
}
