package dev.lectern.faults;

import dev.lectern.domain.provider.ProviderHistory;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionHistory;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.StreamHistory;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.Unreachable;
import dev.lectern.eventsourcing.journal.integrity.Verification;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.ClientHistory.Look;
import dev.lectern.faults.JournalRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Checks the journal of one tenant against what clients were told. Each finding is a sentence; no finding means that
 * all is well. If something cannot be read, the check throws {@link CannotTell}.
 */
final class Checker {
    private static final EventCodec CODEC = new EventCodec(List.of(new ProviderHistory(), new SessionHistory()));

    private final DataSource all;
    private final DataSource application;
    private final Journal journal;

    /**
     * @param all connections of a role to which row-level security does not apply
     * @param application connections of the application's role
     */
    Checker(DataSource all, DataSource application) {
        this.all = all;
        this.application = application;
        this.journal = new Journal(application, CODEC, tenant -> {});
    }

    /** @param since the position where the load began */
    List<String> check(TenantId tenant, ClientHistory clientHistory, long since) {
        JournalRows journalRows = JournalRows.of(all, tenant);
        List<String> found = new ArrayList<>(NumberingAudit.check(journalRows));
        found.addAll(chain(tenant));
        found.addAll(DurabilityAudit.check(application));
        found.addAll(AnswersAudit.check(journalRows, clientHistory, since));
        Map<UUID, List<Operation>> operations = clientHistory
                .of(tenant)
                .collect(Collectors.groupingBy(operation -> operation.command().sessionId()));
        operations.forEach((session, asked) -> {
            String stream = Session.stream(session).toString();
            List<Row> rows = journalRows.byStream().getOrDefault(stream, List.of());
            List<Look> looks = clientHistory.looks().stream()
                    .filter(look -> look.session().equals(session))
                    .toList();
            SessionReplay sessionReplay = model(tenant, Session.stream(session));
            found.addAll(sessionReplay.oversold());
            found.addAll(new LinearizabilityAudit(sessionReplay, rows).check(asked, looks));
        });
        return found;
    }

    /** The hash chain, verified both by Lectern and by PostgreSQL. */
    private List<String> chain(TenantId tenant) {
        List<String> found = new ArrayList<>(ChainAudit.check(all, tenant));
        try {
            new Verification(application, CODEC.schemas(), tenant, List.of())
                    .run(sofar -> {}, () -> false)
                    .broken()
                    .ifPresent(broken -> found.add(broken.sentence()));
            return found;
        } catch (IllegalStateException | Unreachable e) {
            throw new CannotTell("The chain of " + tenant + " could not be verified: " + e.getMessage(), e);
        }
    }

    private SessionReplay model(TenantId tenant, StreamId stream) {
        try {
            StreamHistory history = journal.read(tenant, stream);
            return SessionReplay.of(history.recorded());
        } catch (IllegalStateException | Unreachable e) {
            throw new CannotTell(stream + " could not be read: " + e.getMessage(), e);
        }
    }
}
