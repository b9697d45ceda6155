package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.export.ExportFixture.PER_PART;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.integrity.Forgery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An export that was altered is refused at the place of the alteration. What was sound before that place stays
 * imported, and the import continues from a good copy. Mutants: the header is trusted; blocks are not written again and
 * compared; nothing is looked for after the last event.
 */
class ExportAlteredTest {
    private static final int TIMES = Integer.getInteger("lectern.tampering", 20);
    private static final int ALL = 200; // with at least this many times, every byte of the header
    private static final long SEED = Long.getLong("lectern.seed", 20261126);

    private final ExportFixture fixture = new ExportFixture();
    private final DataSource there = TestDatabase.applicationElsewhere();
    private int events;

    @TempDir
    Path folder;

    @BeforeEach
    void exported() {
        events = fixture.writeAFew();
        fixture.export(TestDatabase.application(), folder);
    }

    @Test
    void a_flipped_byte_anywhere_is_found_and_nothing_wrong_is_let_in() throws IOException {
        var random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            Path part = part(1 + random.nextInt(Math.ceilDiv(events, PER_PART)));
            byte[] good = Files.readAllBytes(part);
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(part, bad);
            refused("byte " + at + " of " + part.getFileName() + ": " + good[at] + " > " + bad[at]);
            Files.write(part, good);
        }
        goesOn();
    }

    @Test
    void each_byte_of_a_header_counts() throws IOException {
        byte[] good = Files.readAllBytes(part(1));
        int header = beginningOfEvents(good);
        for (int at = 0; at < header; at += Math.max(1, ALL / TIMES)) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            Files.write(part(1), bad);
            assertThatThrownBy(() -> new PartReader(part(1))).as("byte %d", at).isInstanceOf(ExportUnusable.class);
        }
    }

    @Test
    void every_byte_between_blocks_counts() throws IOException {
        byte[] good = Files.readAllBytes(part(1));
        for (int at = good.length - 16; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(part(1), bad);
            try (var reader = new PartReader(part(1))) {
                assertThatThrownBy(reader::next)
                        .as("byte %d", at)
                        .hasMessage("part-00001.avro is not as it was written somewhere after position 0.");
            }
        }
    }

    /** The end of the sync marker of the header; the only block has the same marker. */
    private static int beginningOfEvents(byte[] part) {
        byte[] marker = Arrays.copyOfRange(part, part.length - 16, part.length);
        int at = 0;
        while (!Arrays.equals(part, at, at + 16, marker, 0, 16)) at++;
        return at + 16;
    }

    @Test
    void a_part_that_is_cut_or_goes_on_is_refused() throws IOException {
        var random = new Random(SEED);
        Path last = part(Math.ceilDiv(events, PER_PART));
        byte[] good = Files.readAllBytes(last);
        for (int i = 0; i < TIMES / 4; i++) {
            int length = random.nextInt(good.length);
            Files.write(last, Arrays.copyOf(good, length));
            refused("cut to " + length);
            byte[] longer = Arrays.copyOf(good, good.length + 1 + random.nextInt(100));
            Files.write(last, longer);
            refused("with " + (longer.length - good.length) + " more");
        }
        Files.delete(last);
        assertThatThrownBy(() -> ExportFixture.take(there, folder)).hasMessage(last.getFileName() + " is missing.");
        Files.write(last, good);
        goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void a_sound_container_with_other_events_is_refused_at_the_first_of_them(Forgery forgery) throws IOException {
        int index = new Random(SEED + forgery.ordinal()).nextInt(PER_PART - 2);
        byte[] good = Files.readAllBytes(part(2));
        PartHeader partHeader;
        List<ExportedEvent> entries = new ArrayList<>();
        try (var reader = new PartReader(part(2))) {
            partHeader = reader.label();
            for (var next = reader.next(); !next.isEmpty(); next = reader.next()) entries.addAll(next);
        }
        forgery.change.on(entries, index);
        try (var writer = new PartWriter(part(2), partHeader)) {
            entries.forEach(writer::add);
        }
        long wrong = PER_PART + index + 1;
        assertThatThrownBy(() -> ExportFixture.take(there, folder))
                .isInstanceOf(ExportUnusable.class)
                .hasMessageContaining("Position " + wrong + " is ");
        assertThat(fixture.last(there)).isEqualTo(wrong - 1);
        Files.write(part(2), good);
        goesOn();
    }

    @Test
    void parts_of_two_exports_do_not_go_together() throws IOException {
        var other = new ExportFixture();
        other.writeAFew();
        Path second = other.export(TestDatabase.application(), folder.resolve("other"))
                .resolve("part-00002.avro");
        byte[] good = Files.readAllBytes(part(2));
        Files.write(part(2), Files.readAllBytes(second));
        assertThatThrownBy(() -> ExportFixture.take(there, folder)).hasMessageContaining("of another export");
        assertThatThrownBy(() -> fixture.export(TestDatabase.application(), folder))
                .hasMessageContaining("is not of the journal as it is here");
        Files.write(part(2), good);
    }

    private void refused(String what) {
        assertThatThrownBy(() -> ExportFixture.take(there, folder))
                .as(what)
                .isInstanceOf(ExportUnusable.class)
                .message()
                .hasSizeGreaterThan(20)
                .doesNotContain("null");
        assertThat(fixture.seenElsewhere()).as(what).isFalse();
    }

    private void goesOn() throws IOException {
        assertThat(ExportFixture.take(there, folder)).isTrue();
        Path again = fixture.export(there, folder.resolve("again"));
        assertThat(files(again)).isEqualTo(files(folder));
    }

    private Path part(int number) {
        return folder.resolve("part-0000" + number + ".avro");
    }
}
