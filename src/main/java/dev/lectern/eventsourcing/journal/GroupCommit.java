package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Appends of one tenant that come at the same time share a transaction: while one is under way the others wait, and the first of them then
 * writes for all. There is no thread and no timer for it; whoever comes alone writes at once, alone.
 */
final class GroupCommit {
    private final DataSource database;
    private final StoredSchemas schemas;
    private final Map<TenantId, AppendQueue> lines = new ConcurrentHashMap<>();

    GroupCommit(DataSource database, StoredSchemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /** @throws Stale and the other answers of {@link Journal#append}, each for this append alone */
    Appended append(Append append) {
        var request = new PendingAppend(append, schemas);
        return lines.computeIfAbsent(append.tenant(), tenant -> new AppendQueue(database, tenant))
                .append(request);
    }
}
