-- The journal: every event of every tenant, append-only. It is the only record of what happened; all views are derived
-- from it.
--
-- position numbers the events of a tenant without gaps. stream_id names the aggregate that an event belongs to, and
-- version numbers the events of that stream.
--
-- An append is one statement of dev.lectern.eventsourcing.journal.AppendTable, a compare-and-set on tenant_head: it
-- moves the head on from the position and hash that the writer expects and inserts the events, or does nothing. So
-- positions follow the order of commits, and a reader that asks for position > n cannot skip an event.
--
-- The events of a tenant form a hash chain: each hash covers the event and the hash before it. An event that is
-- changed, removed or inserted later breaks the chain. dev.lectern.eventsourcing.journal.Chain defines what is hashed.

-- The end of each tenant's journal. Every append updates this one row: the free space of its page takes the row's next
-- versions. The hash before the first event is 32 zeros.
create table tenant_head (
    tenant_id uuid   primary key references tenant,
    position  bigint not null check (position >= 0),
    hash      bytea  not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 10);

-- No foreign keys: each would lock a shared row for every event. The append finds the tenant's head row, and uses only
-- schemas that are registered. metadata is json and not jsonb, because the hash covers its text as it was written.
create table event (
    tenant_id   uuid        not null,
    position    bigint      not null check (position > 0),
    stream_id   text        collate "C" not null,
    version     integer     not null check (version > 0),
    schema_id   integer     not null,
    command_id  uuid,
    occurred_at timestamptz not null,
    event_id    uuid        not null,
    payload     bytea       not null,
    metadata    json        not null,
    hash        bytea       not null,
    primary key (tenant_id, position),
    unique (tenant_id, stream_id, version)
);
create unique index event_command on event (tenant_id, command_id) where command_id is not null;
comment on column event.command_id is
    'Set on the last event of the append that the command made, so that its row says where that append ended. '
    'Unique: the same command again gets its first result.';
comment on column event.hash is
    'SHA-256 over the hash before it and this event; see dev.lectern.eventsourcing.journal.Chain.';

call isolate('tenant_head');
call isolate('event');
grant select, insert, update on tenant_head to ${app};
grant select, insert on event to ${app};

-- Triggers refuse changes to every role, also to those that a missing grant does not stop.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % on % is refused.', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on event
    for each statement execute function refuse_change();
