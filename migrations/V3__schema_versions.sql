-- Versions of event schemas, and the nodes that read them. A node is a running server on this database.
--
-- Events of a schema version can be written once that version is registered in event_schema. register_schema registers
-- it only while every running node reads it. join_nodes lets a node start only if it reads every registered version.
-- Both take the same lock, so neither can miss what the other does. In this way several builds can run side by side
-- while an installation is updated. These tables hold no data of tenants.

create table event_schema (
    schema_id   integer generated always as identity primary key,
    type        text    not null,
    version     integer not null check (version > 0),
    fingerprint bytea   not null,
    avsc        text    not null,
    unique (type, version)
);
comment on table event_schema is
    'Every Avro schema that events of this installation were ever written with; shared by all tenants.';
create trigger append_only before update or delete or truncate on event_schema
    for each statement execute function refuse_change();
grant select, insert on event_schema to ${app};

create table node (
    node_id uuid        primary key,
    name    text        not null,
    seen_at timestamptz not null,
    reads   jsonb       not null
);
comment on table node is
    'One row for each running node. seen_at is its last heartbeat. reads is the newest version of each event type that '
    'it reads: {"SessionScheduled": 4, …}.';
grant select, insert, update, delete on node to ${app};

-- Held until the transaction ends.
create function lock_schemas() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('lectern.event_schema', 0));
$$;

-- Whether a node has been silent for so long that it counts as gone.
create function is_gone(seen_at timestamptz) returns boolean language sql as $$
    select seen_at < now() - interval '30 seconds';
$$;

-- A node starts, or joins again after it counted as gone. Returns the registered versions that it does not read, by
-- name; if there is one, the node does not join.
--   reading  {"SessionScheduled": 4, …}
--   known    {"SessionScheduled v4": "<fingerprint in hex>", …}
create function join_nodes(node uuid, named text, reading jsonb, known jsonb) returns setof text language plpgsql as $$
declare
    unknown text[];
begin
    perform lock_schemas();
    select array_agg(s.type || ' v' || s.version
                     || case when known ? (s.type || ' v' || s.version) then ', which was edited' else '' end
                     order by s.type, s.version)
      into unknown
      from event_schema s
     where (known ->> (s.type || ' v' || s.version)) is distinct from encode(s.fingerprint, 'hex');
    delete from node n where n.node_id = node or is_gone(n.seen_at);
    if unknown is null then
        insert into node (node_id, name, seen_at, reads) values (node, named, now(), reading);
    end if;
    return query select unnest(unknown);
end $$;

-- Registers a schema version, unless it is registered already.
--   id         the schema_id; null if the version cannot be registered yet
--   same       whether the registered schema has the fingerprint print
--   waits_for  the names of the running nodes that do not read the version yet
create function register_schema(
    new_type text, new_version integer, print bytea, new_avsc text,
    out id integer, out same boolean, out waits_for text
) language plpgsql as $$
begin
    select s.schema_id, s.fingerprint = print into id, same
      from event_schema s where s.type = new_type and s.version = new_version;
    if found then
        return;
    end if;
    perform lock_schemas();
    -- another node may have registered it before the lock was free
    select s.schema_id, s.fingerprint = print into id, same
      from event_schema s where s.type = new_type and s.version = new_version;
    if found then
        return;
    end if;
    select string_agg(n.name, ', ' order by n.name) into waits_for
      from node n where not is_gone(n.seen_at) and coalesce((n.reads ->> new_type)::integer, 0) < new_version;
    if waits_for is null then
        insert into event_schema (type, version, fingerprint, avsc) values (new_type, new_version, print, new_avsc)
        returning schema_id into id;
        same := true;
    end if;
end $$;
