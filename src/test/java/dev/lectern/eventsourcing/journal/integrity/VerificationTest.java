package dev.lectern.eventsourcing.journal.integrity;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Chain;
import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Expected;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.JournalFixture;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.Superuser;
import dev.lectern.eventsourcing.journal.integrity.Verification.Broken;
import dev.lectern.eventsourcing.journal.integrity.Verification.Report;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A journal is changed without its knowledge, and the verification finds it. Mutants: each field left out of {@link
 * Chain#content}; the previous hash left out of {@link Chain#next}; the head is not compared; schemas are taken from
 * the application and not checked.
 */
@TestInstance(Lifecycle.PER_CLASS) // each change is rolled back
class VerificationTest {
    private static final int TIMES = Integer.getInteger("lectern.tampering", 200);
    private static final long SEED = Long.getLong("lectern.seed", 20261126);
    private static final int EVENTS = 40;

    private final JournalFixture at = new JournalFixture();
    private final TenantId another = JournalFixture.newTenant();
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, tenant -> {});
    private final JournalVerifier verifier = new JournalVerifier(TestDatabase.application(), CODEC.schemas());
    private final Superuser superuser = new Superuser();

    @TempDir
    Path folder;

    VerificationTest() throws SQLException, IOException {
        List<StreamId> streams =
                Stream.generate(JournalFixture::newStream).limit(5).toList();
        NewEvent scheduled = new NewEvent(UUID.randomUUID(), CODEC.encode(SessionFixture.scheduled(14)));
        for (int i = 0; i < EVENTS; i++)
            journal.append(at.append(
                    i % 3 == 0 ? null : UUID.randomUUID(),
                    JournalFixture.write(streams.get(i % 5), Expected.ANY, i == 0 ? scheduled : change(i + 1))));
    }

    @AfterEach
    void undo() throws SQLException {
        superuser.rollback();
    }

    @AfterAll
    void leave() throws SQLException {
        superuser.close();
    }

    @Test
    void a_journal_that_nobody_touched_is_sound_to_its_end() {
        assertThat(verify(List.of())).isEqualTo(new Report(EVENTS, EVENTS, Optional.empty(), true));
        assertThat(verify(List.of(signed())).broken()).isEmpty();
        assertThat(verifier.verification(another, List.of())
                        .run(report -> {}, () -> false)
                        .checked())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void is_found_wherever_it_is_done(Tampering tampering) throws SQLException {
        var random = new Random(SEED + tampering.ordinal());
        List<SignedHead> signed = tampering == Tampering.CUT_WITH_ITS_HEAD ? List.of(signed()) : List.of();
        for (int i = 0; i < TIMES; i++) {
            long chosen = 1 + random.nextInt(EVENTS - 1);
            long later = chosen + 1 + random.nextInt((int) (EVENTS - chosen));
            String sql = tampering.sql(at.tenant.toString(), another.toString(), chosen, later, random.nextInt(100));
            superuser.update(sql);
            Report report = verify(signed);
            superuser.rollback();
            assertThat(report.broken()).as("run %d: %s", i, sql).isPresent();
            if (tampering.isFoundThere)
                assertThat(report.broken().map(Broken::position)).as(sql).contains(chosen);
        }
    }

    @Test
    void a_journal_written_anew_with_all_its_hashes_is_sound_in_itself_and_not_the_one_that_was_signed()
            throws SQLException {
        SignedHead before = signed();
        superuser.update("update event set occurred_at = occurred_at + interval '1 day' where tenant_id = '" + at.tenant
                + "' and position = 17");
        for (String update : anew()) superuser.update(update);
        assertThat(verify(List.of()).broken()).isEmpty();
        assertThat(verify(List.of(before)).broken().map(Broken::sentence).orElseThrow())
                .contains("not the one whose head was signed");
    }

    @Test
    void a_signed_head_speaks_for_its_own_tenant_only_and_only_as_it_was_signed() {
        HeadKey key = HeadKey.in(folder.resolve("key"));
        SignedHead head = signed();
        SignedHead read = SignedHead.parse(head.toJson());
        assertThat(key.signed(read)).isTrue();
        assertThat(HeadKey.in(folder.resolve("key")).fingerprint()).isEqualTo(key.fingerprint());
        assertThat(HeadKey.in(folder.resolve("another")).signed(read)).isFalse();
        for (String change : List.of(
                "\"position\":40>\"position\":39", "a-tenant>b-tenant", "1970>1971", at.tenant + ">" + another)) {
            String[] parts = change.split(">");
            assertThat(HeadKey.isGood(SignedHead.parse(head.toJson().replace(parts[0], parts[1]))))
                    .as(change)
                    .isFalse();
        }
        assertThat(verifier.verification(another, List.of(head))
                        .run(report -> {}, () -> false)
                        .broken())
                .isEmpty();
    }

    @Test
    void a_journal_that_was_given_to_another_tenant_whole_is_not_what_was_written_there() throws SQLException {
        superuser.update("update event set tenant_id = '" + another + "' where tenant_id = '" + at.tenant + "'");
        superuser.update("update tenant_head h set position = o.position, hash = o.hash from tenant_head o where"
                + " h.tenant_id = '" + another + "' and o.tenant_id = '" + at.tenant + "'");
        var verification = new Verification(superuser.source(), CODEC.schemas(), another, List.of());
        assertThat(verification.run(report -> {}, () -> false).broken().map(Broken::position))
                .contains(1L);
    }

    @Test
    void it_says_how_far_it_is_and_follows_what_is_appended_meanwhile_to_the_end() {
        var own = new JournalFixture();
        append(own, Stream.generate(() -> change(1)).limit(1500).toArray(NewEvent[]::new));
        var heard = new ArrayList<Report>();
        Report report = verifier.verification(own.tenant, List.of())
                .run(
                        sofar -> {
                            heard.add(sofar);
                            append(own, change(2));
                        },
                        () -> false);
        assertThat(heard).containsExactly(new Report(1000, 1500, Optional.empty(), false));
        assertThat(report).isEqualTo(new Report(1501, 1501, Optional.empty(), true));
        assertThat(verifier.verification(own.tenant, List.of()).run(sofar -> {}, () -> true))
                .isEqualTo(new Report(1000, 1501, Optional.empty(), false));
    }

    private void append(JournalFixture own, NewEvent... events) {
        journal.append(own.append(null, JournalFixture.write(JournalFixture.newStream(), Expected.NO_STREAM, events)));
    }

    private SignedHead signed() {
        return verifier.sign(HeadKey.in(folder.resolve("key")), at.tenant, "a-tenant", Instant.EPOCH);
    }

    private Report verify(List<SignedHead> signed) {
        return new Verification(superuser.source(), CODEC.schemas(), at.tenant, signed).run(report -> {}, () -> false);
    }

    private List<String> anew() {
        var schemas = new SchemaFingerprints(superuser.source(), CODEC.schemas());
        byte[] hash = new byte[Chain.LENGTH];
        var updates = new ArrayList<String>();
        for (EventRow placed : new ChainTable(superuser.source(), at.tenant, schemas).after(0, EVENTS)) {
            hash = Chain.next(hash, placed.position(), placed.version(), placed.content());
            String hex = java.util.HexFormat.of().formatHex(hash);
            updates.add("update event set hash = '\\x" + hex + "' where tenant_id = '" + at.tenant + "' and position = "
                    + placed.position());
            updates.add("update tenant_head set hash = '\\x" + hex + "' where tenant_id = '" + at.tenant + "'");
        }
        return updates;
    }
}
