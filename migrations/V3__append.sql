-- One append: one round trip, one commit. Positions follow commit order because the tenant's head row stays locked from
-- here to the commit; under that lock the checks below cannot be overtaken. The unique keys of event are the last word.
--   streams[i], expected[i]      the streams written to; expected version: 0 = must not exist, n = exactly n, -1 = any
--   of_stream[k], schemas[k] …   the events in order; of_stream points into streams
-- outcome: appended | repeated (this command did this before: its first result) | reused (this command id did something
-- else) | stale (streams[stale_stream] is at at_version)
create function append(
    tenant uuid, command uuid, at timestamptz, meta json,
    streams text[], expected integer[],
    of_stream integer[], schemas integer[], event_ids uuid[], payloads bytea[],
    out outcome text, out at_position bigint, out at_version integer, out stale_stream integer
) language plpgsql as $$
declare
    versions integer[];
    earlier  record;
    last_no  integer := cardinality(event_ids);
begin
    perform set_config('app.tenant', tenant::text, true);
    select h.position into at_position from tenant_head h where h.tenant_id = tenant for update;
    if not found then
        raise exception 'There is no tenant %.', tenant using errcode = 'foreign_key_violation';
    end if;

    if command is not null then
        select e.event_id, e.position, e.version into earlier
          from event e where e.tenant_id = tenant and e.command_id = command;
        if found then
            outcome := case when earlier.event_id = event_ids[last_no] then 'repeated' else 'reused' end;
            at_position := earlier.position;
            at_version := earlier.version;
            return;
        end if;
    end if;

    for i in 1 .. cardinality(streams) loop
        select e.version into at_version from event e
         where e.tenant_id = tenant and e.stream_id = streams[i] order by e.version desc limit 1;
        at_version := coalesce(at_version, 0);
        if expected[i] <> -1 and expected[i] <> at_version then
            outcome := 'stale';
            stale_stream := i;
            return;
        end if;
        versions[i] := at_version;
    end loop;

    for k in 1 .. last_no loop
        at_position := at_position + 1;
        versions[of_stream[k]] := versions[of_stream[k]] + 1;
        at_version := versions[of_stream[k]];
        insert into event (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id, payload, metadata)
        values (tenant, at_position, streams[of_stream[k]], at_version, schemas[k],
                case when k = last_no then command end, at, event_ids[k], payloads[k], meta);
    end loop;
    update tenant_head set position = at_position where tenant_id = tenant;
    outcome := 'appended';
end $$;
