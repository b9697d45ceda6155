package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.export.ExportFixture.ELSEWHERE;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.take;
import static dev.lectern.eventsourcing.journal.export.NewerJournal.LOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a newer build wrote is exported for today's, which imports it. Mutants: an event stays in the newer version; an
 * event is downcast further than today's build needs it; versions are compared by their names alone.
 */
class DowncastExportTest {
    private static final EventCodec TODAY = JournalFixture.CODEC;

    private final NewerJournal newer = new NewerJournal();

    @TempDir
    Path folder;

    @Test
    void todays_build_imports_it_and_it_reads_the_same() {
        newer.everyVersion();
        assertThat(take(ELSEWHERE, newer.export(folder))).isTrue();
        assertThat(newer.reads(newer.imported(NewerBuild.CODEC)))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFields("stored.schema", "stored.payload")
                .isEqualTo(newer.reads(newer.journal));
        assertThat(newer.reads(newer.imported(TODAY)).stream().<Event>map(Recorded::event))
                .containsExactly(
                        awarded(1),
                        new CertificateRevoked("Our error, as written long ago"),
                        new CertificateRevoked("Our error"),
                        new CertificateRevoked("Cheated"),
                        new CertificateRevoked("Nobody came"),
                        new CapacityChanged(12, 14, "A test"),
                        awarded(2));
    }

    @Test
    void what_todays_build_knows_keeps_its_bytes_and_no_event_goes_further_back_than_it_must() throws IOException {
        newer.everyVersion();
        Path lock = folder.resolve("lock.json");
        String fingerprint = HexFormat.of()
                .formatHex(
                        NewerBuild.CODEC.schemas().of("CertificateRevoked", 2).fingerprint());
        Files.writeString(
                lock, lockWithoutVersion2().replace("{", "{\"CertificateRevoked v2\": \"" + fingerprint + "\","));
        newer.export(folder.resolve("a"), lock, () -> false);
        List<ExportedEvent> events = events(folder.resolve("a"));
        List<PartHeader.PartSchema> schemas =
                new ExportFolder(folder.resolve("a")).begun().schemas();
        assertThat(events.stream().map(event -> schemas.get(event.schema()).id().toString()))
                .containsExactly(
                        "CertificateAwarded v1",
                        "CertificateRevoked v1",
                        "CertificateRevoked v2",
                        "CertificateRevoked v2",
                        "CertificateRevoked v2",
                        "CapacityChanged v1",
                        "CertificateAwarded v1");
        for (ExportedEvent event : events)
            if (List.of(2L, 3L, 6L, 7L).contains(event.position()))
                assertThat(event.payload())
                        .isEqualTo(newer.journal
                                .stored(newer.tenant, event.position())
                                .orElseThrow()
                                .payload());
    }

    @Test
    void a_version_with_another_schema_under_its_name_is_not_known() throws IOException {
        newer.everyVersion();
        Path lock = folder.resolve("lock.json");
        Files.writeString(lock, lockWithoutVersion2().replace("{", "{\"CertificateRevoked v2\": \"00\","));
        newer.export(folder.resolve("a"), lock, () -> false);
        assertThat(files(folder.resolve("a"))).isEqualTo(files(newer.export(folder.resolve("b"))));
    }

    @Test
    void what_was_done_once_is_not_done_again_there() {
        var commandId = UUID.randomUUID();
        newer.write(commandId, JournalFixture.newStream(), NewerJournal.newest(new CapacityChanged(1, 2, "")));
        take(ELSEWHERE, newer.export(folder));
        assertThat(newer.imported(TODAY).knows(newer.tenant, commandId)).isTrue();
    }

    /** Today's lock; the event may have got a second version of its own. */
    private static String lockWithoutVersion2() throws IOException {
        return Files.readString(LOCK).replaceAll("\"CertificateRevoked v2\": \"[0-9a-f]+\",\\s*", "");
    }

    private static CertificateAwarded awarded(int slots) {
        return new CertificateAwarded(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                null,
                slots,
                8,
                NewerJournal.DAY,
                "CODE",
                "Sofie Lindqvist");
    }

    private static List<ExportedEvent> events(Path export) {
        try (PartReader reader = new ExportFolder(export).read(1)) {
            return reader.next();
        }
    }
}
