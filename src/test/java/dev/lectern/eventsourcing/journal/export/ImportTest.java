package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.PER_PART;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.files;
import static dev.lectern.eventsourcing.journal.export.ExportFixture.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.course.CourseHistory;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.integrity.BrokenChain;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which tenants an export may be imported into, and what others see of it meanwhile. Mutant: the head is moved with
 * each batch.
 */
class ImportTest {
    private final ExportFixture fixture = new ExportFixture();
    private final DataSource there = TestDatabase.applicationElsewhere();
    private final Tenants tenants = new Tenants(there);

    @TempDir
    Path folder;

    @BeforeEach
    void exported() {
        fixture.writeAFew();
        fixture.export(TestDatabase.application(), folder);
    }

    @Test
    void an_import_that_was_stopped_goes_on_and_is_seen_by_nobody_before_its_end() throws IOException {
        assertThat(take(there, folder, (done, of) -> {}, () -> true)).isFalse();
        assertThat(fixture.last(there)).isEqualTo(PER_PART);
        assertThat(fixture.seenElsewhere()).isFalse();
        assertThatThrownBy(() -> new Journal(there, CODEC, tenant -> {})
                        .append(fixture.at.append(
                                null, JournalFixture.write(JournalFixture.newStream(), Expected.NO_STREAM, change(1)))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(take(there, folder)).isTrue();
        assertThat(fixture.seenElsewhere()).isTrue();
        assertThat(files(fixture.export(there, folder.resolve("again")))).isEqualTo(files(folder));
    }

    @Test
    void two_imports_at_once_do_not_mix() throws Exception {
        List<String> outcomes = JournalFixture.atOnce(2, worker -> {
            try {
                return take(there, folder) ? "done" : "stopped";
            } catch (ExportUnusable e) {
                return String.valueOf(e.getMessage());
            }
        });
        assertThat(outcomes).allMatch(each -> each.equals("done") || each.contains("Somebody else writes"));
        take(there, folder);
        assertThat(files(fixture.export(there, folder.resolve("again")))).isEqualTo(files(folder));
    }

    @Test
    void again_it_changes_nothing() {
        take(there, folder);
        Head head = fixture.head(there);
        assertThat(take(there, folder)).isTrue();
        assertThat(fixture.head(there)).usingRecursiveComparison().isEqualTo(head);
    }

    @Test
    void a_tenant_with_other_events_is_left_as_it_is() {
        tenants.create(fixture.at.tenant, fixture.slug);
        new Journal(there, CODEC, tenant -> {})
                .append(fixture.at.append(
                        null, JournalFixture.write(JournalFixture.newStream(), Expected.NO_STREAM, change(1))));
        assertThatThrownBy(() -> take(there, folder)).hasMessageContaining("has events already");
        assertThat(fixture.head(there).position()).isEqualTo(1);
        assertThat(fixture.last(there)).isEqualTo(1);
    }

    @Test
    void what_an_unfinished_import_left_must_be_the_beginning_of_these() throws IOException {
        take(there, folder, (done, of) -> {}, () -> true);
        fixture.altersElsewhere("hash = set_byte(hash, 0, 255 - get_byte(hash, 0))", PER_PART);
        assertThatThrownBy(() -> take(there, folder)).hasMessageContaining("not the beginning of these");
        assertThat(fixture.last(there)).isEqualTo(PER_PART);
    }

    @Test
    void what_an_unfinished_import_left_is_read_back_before_it_is_let_be_seen() throws IOException {
        take(there, folder, (done, of) -> {}, () -> true);
        fixture.altersElsewhere("payload = payload || '\\x00'", PER_PART - 1);
        assertThatThrownBy(() -> take(there, folder))
                .isInstanceOf(BrokenChain.class)
                .hasMessageContaining("Position " + (PER_PART - 1) + " is not what was written there");
        assertThat(fixture.seenElsewhere()).isFalse();
    }

    @Test
    void a_name_that_is_another_tenants_is_refused_and_a_free_one_taken() {
        tenants.create(JournalFixture.newTenant(), "taken-" + fixture.slug);
        assertThatThrownBy(() -> as("taken-" + fixture.slug)).hasMessageContaining("Choose another name");
        assertThat(tenants.slugOf(fixture.at.tenant)).isEmpty();
        assertThat(as("new-" + fixture.slug)).isTrue();
        assertThat(tenants.slugOf(fixture.at.tenant)).contains("new-" + fixture.slug);
        assertThatThrownBy(() -> as("other-" + fixture.slug)).hasMessageContaining("here already, as new-");
    }

    @Test
    void what_this_build_does_not_read_is_not_let_in() {
        var courses = new EventCodec(List.of(new CourseHistory()));
        assertThatThrownBy(() -> new Import(there, tenants, courses.schemas(), new ExportFolder(folder), null)
                        .run((done, of) -> {}, () -> false))
                .isInstanceOf(ExportUnusable.class)
                .hasMessageContaining("This build does not know AttendanceRecorded v2");
        assertThat(tenants.slugOf(fixture.at.tenant)).isEmpty();
    }

    private boolean as(String slug) {
        return new Import(there, tenants, CODEC.schemas(), new ExportFolder(folder), slug)
                .run((done, of) -> {}, () -> false);
    }
}
