package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.ELSEWHERE;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.Append;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.Metadata;
import dev.lectern.eventsourcing.journal.StoredConstant;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedMetadataTest {
    private final ExportFixture fixture = new ExportFixture();

    @TempDir
    Path folder;

    /** Mutant: metadata with a word that this build does not know are refused, or written as something else. */
    @Test
    void a_role_and_a_channel_that_this_build_does_not_know_are_let_in_as_they_were_written() throws IOException {
        var role = new StoredConstant<Role>("AUDITOR", null);
        var channel = new StoredConstant<Channel>("KIOSK", null);
        var metadata = new Metadata(UUID.randomUUID(), role, channel, UUID.randomUUID(), null);
        Write write = JournalFixture.write(JournalFixture.newStream(), Expected.NO_STREAM, change(1));
        fixture.journal.append(new Append(fixture.at.tenant, null, Instant.EPOCH, metadata, List.of(write)));

        Path newer = fixture.export(TestDatabase.application(), folder.resolve("newer"));
        assertThat(take(ELSEWHERE, newer)).isTrue();
        assertThat(files(fixture.export(ELSEWHERE, folder.resolve("again")))).isEqualTo(files(newer));
    }
}
