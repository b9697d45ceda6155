package dev.lectern.eventsourcing.journal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.TestDatabase;
import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.eventsourcing.journal.SchemaNotYetWritable;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two versions of the application, the old and the new one, on one real database. */
class RollingUpgradeTest {
    private static final EmbeddedDatabase DATABASE = TestDatabase.start("rolling-database");
    private static final DataSource APPLICATION = TestDatabase.pooled(DATABASE);

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private RollingBuild before = new RollingBuild(APPLICATION, tenant, "old", Before.HISTORY);
    private RollingBuild after = new RollingBuild(APPLICATION, tenant, "new", After.HISTORY);

    @BeforeEach
    void an_installation_of_which_nothing_is_written_yet() throws SQLException {
        owner("alter table event_schema disable trigger append_only; delete from event_schema; delete from node;"
                + " alter table event_schema enable trigger append_only");
        new Tenants(APPLICATION).create(tenant, "r" + tenant.value().toString().substring(0, 8));
    }

    @AfterEach
    void nodes_leave() {
        before.nodes.leave();
        after.nodes.leave();
    }

    @Test
    void while_the_old_build_works_the_new_one_writes_what_both_read_and_nothing_else() {
        bothWork();
        after.write(new After.NoteTaken("Bring chalk", false));
        after.write(new After.RoomNamed("Helferei", "2b"));
        assertThat(before.reads())
                .containsExactly(new Before.NoteTaken("Bring chalk"), new Before.RoomNamed("Helferei/2b"));
        assertThat(after.reads())
                .containsExactly(new After.NoteTaken("Bring chalk", false), new After.RoomNamed("Helferei", "2b"));
    }

    @Test
    void a_renamed_event_is_written_under_its_former_name() {
        bothWork();
        after.write(new After.Labelled("Wet paint", "white"));
        assertThat(before.reads()).containsExactly(new Before.Tagged("Wet paint"));
        assertThat(after.reads()).containsExactly(new After.Labelled("Wet paint", "white"));
    }

    @Test
    void what_cannot_be_said_to_the_old_build_waits_until_it_is_gone() {
        bothWork();
        assertThatThrownBy(() -> after.write(new After.KeyHanded(7, "Reto")))
                .isInstanceOf(SchemaNotYetWritable.class)
                .hasMessageContaining("Try again in a few minutes")
                .hasMessageContaining("KeyHanded v2 waits for old");
        assertThatThrownBy(() -> after.write(new After.BellRung())).isInstanceOf(SchemaNotYetWritable.class);
        assertThatThrownBy(() -> after.write(new After.NoteTaken("Bring chalk", true)))
                .isInstanceOf(SchemaNotYetWritable.class);
        assertThat(after.reads()).isEmpty();
        before.write(new Before.KeyHanded(8));
        assertThat(after.reads()).containsExactly(new After.KeyHanded(8, "somebody"));

        before.nodes.leave();
        after = joined(new RollingBuild(APPLICATION, tenant, "new", After.HISTORY));
        after.write(new After.KeyHanded(7, "Reto"));
        after.write(new After.BellRung());
        assertThat(after.reads()).endsWith(new After.KeyHanded(7, "Reto"), new After.BellRung());
    }

    @Test
    void the_old_build_leaves_and_without_a_restart_the_newest_version_is_written() {
        bothWork();
        after.write(new After.NoteTaken("One", false));
        assertThat(isWritten(new After.NoteTaken("Two", true))).isFalse();
        before.nodes.leave();
        // a node asks again only every two seconds
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (!isWritten(new After.NoteTaken("Two", true))) Thread.sleep(50);
        });
        assertThat(after.reads()).containsExactly(new After.NoteTaken("One", false), new After.NoteTaken("Two", true));
    }

    private boolean isWritten(Event event) {
        try {
            after.write(event);
            return true;
        } catch (SchemaNotYetWritable waits) {
            return false;
        }
    }

    @Test
    void once_the_newest_version_is_written_the_old_build_does_not_start_again() {
        assertThat(after.nodes.join()).isEmpty();
        after.write(new After.NoteTaken("Bring chalk", true));
        assertThat(before.nodes.join()).containsExactly("NoteTaken v2");
        after.write(new After.RoomNamed("Helferei", "2b"));
        assertThat(before.nodes.beat()).containsExactly("NoteTaken v2", "RoomNamed v2");
    }

    @Test
    void a_node_that_fell_silent_holds_nobody_up() throws SQLException {
        bothWork();
        owner("update node set seen_at = now() - interval '31 seconds' where name = 'old'");
        after.write(new After.KeyHanded(7, "Reto"));
        assertThat(before.nodes.beat()).containsExactly("KeyHanded v2");
    }

    @Test
    void both_write_and_read_at_once_and_neither_meets_what_it_does_not_read() throws Exception {
        bothWork();
        int each = 150;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writers = List.of(
                    threads.submit(writing(
                            before,
                            each,
                            i -> i % 2 == 0 ? new Before.NoteTaken("b" + i) : new Before.RoomNamed("h/" + i))),
                    threads.submit(writing(
                            after,
                            each,
                            i -> i % 2 == 0 ? new After.NoteTaken("a" + i, false) : new After.RoomNamed("h", "" + i))));
            var readers = Stream.of(before, after)
                    .map(build -> threads.submit(
                            following(build, () -> writers.stream().allMatch(Future::isDone))))
                    .toList();
            for (var writer : writers) writer.get();
            for (var reader : readers) assertThat(reader.get()).isEqualTo(2L * each);
        }
        before.nodes.leave();
        after = joined(new RollingBuild(APPLICATION, tenant, "new", After.HISTORY));
        after.write(new After.NoteTaken("last", true));
        assertThat(after.reads()).hasSize(2 * each + 1).endsWith(new After.NoteTaken("last", true));
    }

    private void bothWork() {
        assertThat(before.nodes.join()).isEmpty();
        assertThat(after.nodes.join()).isEmpty();
    }

    private static RollingBuild joined(RollingBuild build) {
        assertThat(build.nodes.join()).isEmpty();
        return build;
    }

    private static Callable<Void> writing(RollingBuild build, int count, IntFunction<Event> event) {
        return () -> {
            for (int i = 0; i < count; i++) {
                assertThat(build.nodes.beat()).isEmpty(); // often enough not to fall silent on a slow machine
                build.write(event.apply(i));
            }
            return null;
        };
    }

    /**
     * Reads the journal as a view does, from its last position on, and once more when nothing is written any longer.
     */
    private Callable<Long> following(RollingBuild build, BooleanSupplier nothingMore) {
        return () -> {
            long position = 0;
            boolean last;
            do {
                last = nothingMore.getAsBoolean();
                for (long before = -1; before != position; ) {
                    before = position;
                    position = build.journal.read(tenant, position, 20).until();
                }
            } while (!last);
            return position;
        };
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
