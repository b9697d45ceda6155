package dev.lectern.operations.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.SchemaUsage;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.operations.schemas.DryRunReport.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the dry run against the real PostgreSQL, in the application's role. */
class DryRunTest {
    private static final String SCHEDULED =
            "[SessionScheduled v4, TrainerRequested v1, TrainerAnswered v1, SessionOpened v1]";

    private final OldProvider provider = new OldProvider();
    private final Journal journal = provider.journal;

    @Test
    void everything_that_is_stored_is_counted_by_its_way() {
        StreamId session = provider.schedules();
        provider.schedules();
        provider.takesASeat(session, UUID.randomUUID(), "ann@example.org");
        provider.write(session, new CapacityChanged(12, 14, "A larger room"));

        DryRunReport report = run();
        assertThat(report.isAllReadable()).isTrue();
        assertThat(report.progress().done())
                .isEqualTo(6)
                .isEqualTo(report.progress().of());
        assertThat(report.taken().stream()
                        .map(each -> each.route() + ": " + each.events() + " "
                                + each.route().to()))
                .containsExactly(
                        "CapacityChanged v1 → CapacityChanged v1: 1 [CapacityChanged v1]",
                        "ProviderRegistered v1 → ProviderRegistered v1: 1 [ProviderRegistered v1]",
                        "SeatApproved v1 → LearnerEnrolled v3: 1 [LearnerEnrolled v3]",
                        "SeatRequested v1 → nothing: 1 []",
                        "SessionScheduled v1 → 4 events: 2 " + SCHEDULED);
    }

    @Test
    void it_goes_on_after_what_cannot_be_read_and_says_which_event_is_to_blame() {
        StreamId session = provider.schedules();
        long unmatched = provider.write(session, "SeatApproved", 1, approval());
        long resting = provider.write(
                session, "EnrolmentCancelled", 1, Fields.of("learnerEmail", "ann@example.org", "reason", ""));
        StreamId other = provider.schedules();
        long broken =
                provider.write(other, new Payload(OldProvider.CODEC.schemas().newest("CapacityChanged"), new byte[40]));
        provider.write(other, new CapacityChanged(14, 16, "After the broken one"));

        DryRunReport report = run();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.isAllReadable()).isFalse();
        assertThat(report.unread()).isEqualTo(3);
        assertThat(report.failures()).extracting(Failure::position).containsExactly(unmatched, resting, broken);
        assertThat(report.failures().get(0).reason()).contains("No open SeatRequested v1");
        assertThat(report.failures().get(1).reason()).startsWith("It rests on an earlier event. Position " + unmatched);
        assertThat(report.failures().get(2).stream()).isEqualTo(other);
        assertThat(report.failures().get(2).reason()).contains("goes on after its last field");
        assertThat(report.taken()).anyMatch(each -> each.route().from().equals("CapacityChanged v1"));
    }

    @Test
    void the_earliest_failures_are_kept_and_all_are_counted() {
        var bytes = new Payload(OldProvider.CODEC.schemas().newest("CapacityChanged"), new byte[40]);
        provider.write(new StreamId("session", UUID.randomUUID()), Collections.nCopies(130, bytes));
        DryRunReport report = run();
        assertThat(report.unread()).isEqualTo(130);
        assertThat(report.failures()).hasSize(100);
        assertThat(report.failures())
                .extracting(Failure::position)
                .isSorted()
                .startsWith(2L)
                .endsWith(101L);
    }

    @Test
    void a_stream_longer_than_a_batch_is_read_to_its_end_with_its_past() {
        StreamId session = provider.schedules();
        UUID person = UUID.randomUUID();
        provider.write(
                session,
                Stream.generate(() -> OldProvider.seat(person, "ann@example.org"))
                        .limit(300)
                        .flatMap(List::stream)
                        .toList());
        var heard = new ArrayList<DryRunReport>();
        DryRunReport report =
                new DryRun(journal, OldProvider.CODEC.schemas(), provider.tenant).run(heard::add, () -> false);
        assertThat(report.isAllReadable()).isTrue();
        assertThat(report.progress().done()).isEqualTo(602);
        assertThat(heard).extracting(each -> each.progress().done()).startsWith(500L, 602L);
    }

    @Test
    void a_run_that_is_stopped_says_so_by_what_it_has_done() {
        Payload change = OldProvider.CODEC.encode(new CapacityChanged(1, 2, ""));
        provider.write(new StreamId("session", UUID.randomUUID()), Collections.nCopies(600, change));
        DryRunReport report =
                new DryRun(journal, OldProvider.CODEC.schemas(), provider.tenant).run(heard -> {}, () -> true);
        assertThat(report.progress().done()).isEqualTo(500);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.isAllReadable()).isFalse();
    }

    @Test
    void an_empty_journal_is_readable_and_others_are_not_looked_at() {
        new OldProvider().schedules();
        DryRunReport report = run();
        assertThat(report.progress().of()).isEqualTo(1);
        assertThat(report.isAllReadable()).isTrue();
    }

    @Test
    void what_is_written_is_counted_by_version_for_one_tenant() {
        StreamId session = provider.schedules();
        provider.schedules();
        provider.write(session, new CapacityChanged(12, 14, ""));
        new OldProvider().schedules();
        assertThat(journal.written(provider.tenant))
                .containsExactly(
                        new SchemaUsage(
                                new SchemaVersion("CapacityChanged", 1), 1, 4, OldProvider.THEN, OldProvider.THEN),
                        new SchemaUsage(
                                new SchemaVersion("ProviderRegistered", 1), 1, 1, OldProvider.THEN, OldProvider.THEN),
                        new SchemaUsage(
                                new SchemaVersion("SessionScheduled", 1), 2, 2, OldProvider.THEN, OldProvider.THEN));
    }

    private static Fields approval() {
        return Fields.of("requestId", UUID.randomUUID(), "approvedBy", UUID.randomUUID());
    }

    private DryRunReport run() {
        return new DryRun(journal, OldProvider.CODEC.schemas(), provider.tenant).run(heard -> {}, () -> false);
    }
}
