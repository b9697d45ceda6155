package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks the hash chain of a tenant in SQL, as PostgreSQL computes it: each event's hash covers the event and the hash
 * before it, and the head row holds the last hash.
 */
final class ChainAudit {
    private static final String BROKEN = """
        select 'The chain breaks at position ' || position || '.' from (
            select e.*, s.fingerprint, lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by position) as before
              from event e join event_schema s using (schema_id) where e.tenant_id = ?) e
         where hash <> sha256(before || int8send(position) || int4send(version) || sha256(
               uuid_send(tenant_id) || uuid_send(event_id)
               || coalesce('\\x01'::bytea || uuid_send(command_id), '\\x00'::bytea)
               || int8send((extract(epoch from occurred_at) * 1000000)::bigint) || fingerprint
               || int4send(octet_length(stream_id)) || convert_to(stream_id, 'UTF8')
               || int4send(octet_length(metadata::text)) || convert_to(metadata::text, 'UTF8') || payload))
        union all
        select 'The head does not hold the hash of the last event.' from tenant_head h
         where h.tenant_id = ? and h.hash <> coalesce(
               (select hash from event e where e.tenant_id = h.tenant_id order by position desc limit 1),
               decode(repeat('00', 32), 'hex'))\
        """;

    private ChainAudit() {}

    /**
     * @param all connections of a role to which row-level security does not apply
     * @throws CannotTell if the journal cannot be read
     */
    static List<String> check(DataSource all, TenantId tenant) {
        try (var connection = all.getConnection();
                var select = connection.prepareStatement(BROKEN)) {
            select.setObject(1, tenant.value());
            select.setObject(2, tenant.value());
            var found = new ArrayList<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new CannotTell("The chain of " + tenant + " could not be read: " + e.getMessage(), e);
        }
    }
}
