package dev.lectern.eventsourcing.journal;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.awaitLocked;
import static dev.lectern.eventsourcing.journal.JournalFixture.awaitParked;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.JournalFixture.newStream;
import static dev.lectern.eventsourcing.journal.JournalFixture.positions;
import static dev.lectern.eventsourcing.journal.JournalFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Tests group commit against the real PostgreSQL. The rows show which appends shared a transaction: xmin is the
 * transaction that wrote them.
 */
class GroupCommitTest {
    private final JournalFixture at = new JournalFixture();
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, tenant -> {});

    @Test
    void who_comes_alone_writes_alone_and_at_once() throws SQLException {
        for (int i = 0; i < 10; i++)
            journal.append(at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(i))));
        assertThat(transactions()).isEqualTo(10);
    }

    @Test
    void appends_that_come_while_one_is_under_way_share_one_transaction() throws Exception {
        var streams = new ArrayList<StreamId>();
        for (int i = 0; i < 30; i++) streams.add(newStream());
        List<Appended> answers =
                whileTheFirstWaits(
                                30,
                                i -> at.append(UUID.randomUUID(), write(streams.get(i), Expected.NO_STREAM, change(i))))
                        .stream()
                        .map(GroupCommitTest::answer)
                        .toList();
        assertThat(transactions()).isEqualTo(2);
        assertThat(answers).extracting(Appended::position).containsExactlyInAnyOrderElementsOf(positions(30));
        for (int i = 0; i < 30; i++)
            assertThat(journal.stored(at.tenant, answers.get(i).position()).orElseThrow().stream())
                    .isEqualTo(streams.get(i));
    }

    /**
     * Mutants: all get the answer of one; one failure makes the whole batch fail; within the batch a stream's version
     * is not counted on.
     */
    @Test
    void in_a_shared_transaction_each_is_answered_for_itself() throws Exception {
        StreamId begun = newStream();
        StreamId fresh = newStream();
        UUID command = UUID.randomUUID();
        journal.append(at.append(null, write(begun, Expected.NO_STREAM, change(1))));
        var change = change(2);
        var nameless = new StreamId("a\0b", UUID.randomUUID());
        List<Future<Appended>> answers = whileTheFirstWaits(9, i -> switch (i) {
            case 0 -> at.append(UUID.randomUUID(), write(fresh, Expected.NO_STREAM, change(1), change(2)));
            case 1 -> at.append(command, write(begun, Expected.exactly(1), change));
            case 2 -> at.append(command, write(begun, Expected.exactly(1), change)); // sent twice
            case 3 -> at.append(command, write(newStream(), Expected.NO_STREAM, change(7))); // an id used twice
            case 4 -> at.append(UUID.randomUUID(), write(begun, Expected.exactly(1), change(9))); // too late by one
            case 5 ->
                at.append(
                        UUID.randomUUID(),
                        write(nameless, Expected.NO_STREAM, change(1))); // PostgreSQL cannot store it
            case 6 -> at.append(UUID.randomUUID(), write(fresh, Expected.ANY, change(3)));
            case 7 ->
                at.append(
                        UUID.randomUUID(),
                        write(fresh, Expected.exactly(2), change(4)),
                        write(begun, Expected.NO_STREAM, change(4)));
            default ->
                at.append(
                        UUID.randomUUID(),
                        write(fresh, Expected.exactly(3), change(5)),
                        write(begun, Expected.exactly(2)));
        });
        assertThat(answer(answers.get(0))).isEqualTo(new Appended(3, 2, false));
        assertThat(answer(answers.get(1))).isEqualTo(new Appended(4, 2, false));
        assertThat(answer(answers.get(2))).isEqualTo(new Appended(4, 2, true));
        assertRefused(answers.get(3), "has been used for another command");
        assertRefused(answers.get(4), "is at version 2, not 1");
        assertThatThrownBy(() -> answers.get(5).get()).hasMessageContaining("0x00");
        assertThat(answer(answers.get(6))).isEqualTo(new Appended(5, 3, false));
        assertRefused(answers.get(7), "is at version 3, not 2");
        assertThat(answer(answers.get(8))).isEqualTo(new Appended(6, 4, false));
        assertThat(journal.head(at.tenant)).isEqualTo(6);
    }

    @Test
    void an_append_inside_somebody_elses_transaction_is_refused() {
        DataSource inside = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = TestDatabase.application().getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                });
        var append = at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(1)));
        journal.append(append); // registers the schema
        var another = at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(2)));
        assertThatThrownBy(() -> new Journal(inside, CODEC, tenant -> {}).append(another))
                .hasMessageContaining("must not run inside another");
        assertThat(journal.head(at.tenant)).isEqualTo(1);
    }

    @Test
    void who_waits_and_is_interrupted_still_learns_what_became_of_it() throws Exception {
        try (Connection held = at.holdingTheHead()) {
            var answers = new ArrayList<Appended>();
            var interrupted = new ArrayList<Boolean>();
            var first = Thread.ofPlatform()
                    .start(() -> journal.append(
                            at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(1)))));
            awaitLocked(held);
            var second = Thread.ofPlatform().start(() -> {
                answers.add(journal.append(
                        at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(2)))));
                interrupted.add(Thread.currentThread().isInterrupted());
            });
            awaitParked(second);
            second.interrupt();
            awaitParked(second);
            held.commit();
            first.join();
            second.join();
            assertThat(answers).containsExactly(new Appended(2, 1, false));
            assertThat(interrupted).containsExactly(true);
        }
    }

    private interface Making {
        Append of(int number);
    }

    /** Holds up the first append in the database until all others wait for it, in their order. */
    private List<Future<Appended>> whileTheFirstWaits(int count, Making append) throws Exception {
        try (Connection held = at.holdingTheHead();
                var threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var answers = new ArrayList<Future<Appended>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                var thread = new Thread[1];
                answers.add(threads.submit(() -> {
                    synchronized (thread) {
                        thread[0] = Thread.currentThread();
                        thread.notifyAll();
                    }
                    return journal.append(append.of(number));
                }));
                synchronized (thread) {
                    while (thread[0] == null) thread.wait();
                }
                if (i == 0) awaitLocked(held);
                else awaitParked(thread[0]);
            }
            held.commit();
            return answers;
        }
    }

    private int transactions() throws SQLException {
        try (Connection connection = at.bound();
                var select = connection.prepareStatement(
                        "select count(distinct xmin::text) from event where tenant_id = ?")) {
            select.setObject(1, at.tenant.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Appended answer(Future<Appended> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Future<Appended> future, String sentence) {
        assertThatThrownBy(future::get).cause().isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
