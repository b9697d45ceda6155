-- The nodes at work on this database, and the newest version of each event type that each of them reads. A version is registered, which is
-- how the first event of it comes to be written, only while every node at work reads it; a node begins only if it reads all that is
-- registered. Both hold one lock, so neither can overtake the other.
create table node (
    node_id uuid        primary key,
    name    text        not null,
    seen_at timestamptz not null,
    reads   jsonb       not null
);
comment on table node is 'One row for each running server, no data of any tenant. seen_at is the beat; reads is {"SessionScheduled": 4, …}.';
grant select, insert, update, delete on node to ${app};

create function lock_schemas() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('lectern.event_schema', 0));
$$;

-- Whether a node has not been heard of for so long that it counts as gone.
create function is_gone(seen_at timestamptz) returns boolean language sql as $$
    select seen_at < now() - interval '30 seconds';
$$;

-- A node begins, or says that it goes on. Answers with what is registered and unknown to it, by name; then it is not at work.
-- known: {"SessionScheduled v4": "<fingerprint in hex>", …}
create function join_nodes(node uuid, named text, reading jsonb, known jsonb) returns setof text language plpgsql as $$
declare
    unknown text[];
begin
    perform lock_schemas();
    select array_agg(s.type || ' v' || s.version || case when known ? (s.type || ' v' || s.version) then ', which was edited' else '' end
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

-- The number under which a schema is stored. Null if it waits: waits_for are the nodes at work that do not read it yet.
create function register_schema(
    new_type text, new_version integer, print bytea, new_avsc text,
    out id integer, out same boolean, out waits_for text
) language plpgsql as $$
begin
    select s.schema_id, s.fingerprint = print into id, same from event_schema s where s.type = new_type and s.version = new_version;
    if found then
        return;
    end if;
    perform lock_schemas();
    select s.schema_id, s.fingerprint = print into id, same from event_schema s where s.type = new_type and s.version = new_version;
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
