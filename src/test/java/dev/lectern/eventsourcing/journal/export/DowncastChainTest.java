package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.export.ExportFixture.ELSEWHERE;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.eventsourcing.journal.Chain;
import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.journal.integrity.HeadKey;
import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
import dev.lectern.eventsourcing.journal.integrity.SchemaFingerprints;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
import dev.lectern.eventsourcing.journal.integrity.Verification.Report;
import dev.lectern.eventsourcing.journal.schema.Digests;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hash chain of an export for an older build, and of the journal that is imported from it. Mutants: the first link
 * leaves out the source's head; the source is not written when it is imported.
 */
class DowncastChainTest {
    private static final EventCodec TODAY = JournalFixture.CODEC;

    private final NewerJournal newer = new NewerJournal();

    @TempDir
    Path folder;

    @Test
    void its_chain_begins_with_the_head_of_the_journal_that_it_was_made_from() throws IOException {
        newer.everyVersion();
        newer.export(folder);
        SignedHead head = signed();
        String hash = HexFormat.of().formatHex(head.hash());
        assertThat(new ExportFolder(folder).begun().source()).isEqualTo(new SourceHead(7, hash));
        try (var file = new DataFileReader<>(folder.resolve("part-00001.avro").toFile(), new GenericDatumReader<>())) {
            assertThat(file.getMetaString("lectern.source")).isEqualTo("7 " + hash);
            assertThat(file.getSchema().getField("hash").doc())
                    .startsWith(
                            "SHA-256( hash before it, at first SHA-256( position 8 · hash 32 ) of lectern.source ·");
        }
        byte[] before = Digests.sha256(
                ByteBuffer.allocate(40).putLong(7).put(head.hash()).array());
        take(ELSEWHERE, folder);
        EventRow first = new ChainTable(ELSEWHERE, newer.tenant, new SchemaFingerprints(ELSEWHERE, TODAY.schemas()))
                .after(0, 1)
                .getFirst();
        assertThat(first.hash()).isEqualTo(Chain.next(before, 1, 1, first.content()));
    }

    @Test
    void where_it_was_imported_the_journal_is_sound_and_says_what_it_was_made_from() throws Exception {
        newer.everyVersion();
        take(ELSEWHERE, newer.export(folder));
        assertThat(verify()).isEqualTo(new Report(7, 7, Optional.empty(), true));
        assertThat(new JournalVerifier(ELSEWHERE, TODAY.schemas()).source(newer.tenant))
                .isEqualTo(Optional.ofNullable(new ExportFolder(folder).begun().source()));
        newer.imported(TODAY)
                .append(newer.append(
                        UUID.randomUUID(), JournalFixture.newStream(), TODAY.encode(new CapacityChanged(1, 2, ""))));
        assertThat(verify()).isEqualTo(new Report(8, 8, Optional.empty(), true));
        assertThat(verify(signed()).broken().orElseThrow().sentence())
                .contains("not the one whose head was signed here");
        behindTheBack("update journal_source set position = 8");
        assertThat(verify().broken().orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void exported_there_it_is_the_same_byte_for_byte() throws IOException {
        for (int i = 0; i < 5; i++) newer.everyVersion();
        take(ELSEWHERE, newer.export(folder.resolve("a")));
        var rows = new StoredRows(ELSEWHERE, TODAY.schemas(), newer.tenant);
        new Export(rows, newer.slug, new ExportFolder(folder.resolve("b")), ExportFixture.PER_PART)
                .run((done, of) -> {}, () -> false);
        assertThat(files(folder.resolve("b")))
                .isEqualTo(files(folder.resolve("a")))
                .hasSize(2);
    }

    @Test
    void another_source_in_a_sound_header_is_refused_at_the_first_event() throws IOException {
        newer.everyVersion();
        PartHeader header = new ExportFolder(newer.export(folder)).begun();
        var later = new SourceHead(8, "00".repeat(Chain.LENGTH));
        List<ExportedEvent> events;
        try (PartReader reader = new ExportFolder(folder).read(1)) {
            events = reader.next();
        }
        for (SourceHead other : new SourceHead[] {null, later}) {
            var forged =
                    new PartHeader(header.tenant(), header.slug(), 1, 1, 7, 7, header.hash(), other, header.schemas());
            try (var writer = new PartWriter(folder.resolve("part-00001.avro"), forged)) {
                events.forEach(writer::add);
            }
            assertThatThrownBy(() -> take(ELSEWHERE, folder)).hasMessageStartingWith("Position 1 is not what was");
        }
    }

    /** The head of the journal from which the export is made. */
    private SignedHead signed() {
        return newer.verifier.sign(HeadKey.in(folder.resolve("key")), newer.tenant, newer.slug, Instant.EPOCH);
    }

    private Report verify(SignedHead... signed) {
        return new JournalVerifier(ELSEWHERE, TODAY.schemas())
                .verification(newer.tenant, List.of(signed))
                .run(report -> {}, () -> false);
    }

    private void behindTheBack(String sql) throws Exception {
        try (var connection = TestDatabase.superuserElsewhere();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql + " where tenant_id = '" + newer.tenant + "'");
        }
    }
}
