-- The chain: each event's hash covers the event and the hash before it, so nothing that lies in the journal can be changed, taken out or
-- put in unseen; tenant_head holds the last. What is hashed is written down in dev.lectern.journal.Chain, which makes the hashes from now
-- on; here they are made once for what is there already.
--
-- The append is no function any more: it is one statement that moves the head on from where the writer knows it to be, or does nothing
-- (dev.lectern.journal.AppendTable).
drop function append(uuid, uuid, timestamptz, json, text[], integer[], integer[], integer[], uuid[], bytea[]);

alter table tenant_head add column hash bytea not null default decode(repeat('00', 32), 'hex');
alter table event add column hash bytea;

alter table tenant_head no force row level security;
alter table event no force row level security;
alter table event disable trigger append_only;
do $$
declare
    tenant   record;
    e        record;
    last     bytea;
begin
    for tenant in select tenant_id from tenant_head loop
        last := decode(repeat('00', 32), 'hex');
        for e in select event.*, s.fingerprint from event join event_schema s using (schema_id)
                  where event.tenant_id = tenant.tenant_id order by position loop
            last := sha256(last || int8send(e.position) || int4send(e.version) || sha256(
                uuid_send(e.tenant_id) || uuid_send(e.event_id) || coalesce('\x01'::bytea || uuid_send(e.command_id), '\x00'::bytea)
                || int8send((extract(epoch from e.occurred_at) * 1000000)::bigint) || e.fingerprint
                || int4send(octet_length(e.stream_id)) || convert_to(e.stream_id, 'UTF8')
                || int4send(octet_length(e.metadata::text)) || convert_to(e.metadata::text, 'UTF8') || e.payload));
            update event set hash = last where event.tenant_id = e.tenant_id and event.position = e.position;
        end loop;
        update tenant_head set hash = last where tenant_id = tenant.tenant_id;
    end loop;
end $$;
alter table event enable trigger append_only;
alter table event force row level security;
alter table tenant_head force row level security;
alter table event alter column hash set not null;
comment on column event.hash is 'SHA-256 over the hash before it and this event; see dev.lectern.journal.Chain.';
