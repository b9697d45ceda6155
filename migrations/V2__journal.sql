-- The journal: what happened, append-only, one gapless counter per tenant.

create table event_schema (
    schema_id   integer generated always as identity primary key,
    type        text    not null,
    version     integer not null check (version > 0),
    fingerprint bytea   not null,
    avsc        text    not null,
    unique (type, version)
);
comment on table event_schema is 'Every schema this installation has ever written with; shared by all tenants, holds no data of theirs.';

create table tenant_head (
    tenant_id uuid   primary key references tenant,
    position  bigint not null check (position >= 0)
) with (fillfactor = 10); -- one row, updated by every append: room for its versions on the same page

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
    primary key (tenant_id, position),
    unique (tenant_id, stream_id, version)
);
-- No foreign keys here: each would lock a shared row for every event, and the append has checked both already.
create unique index event_command on event (tenant_id, command_id) where command_id is not null;
comment on column event.command_id is 'On the last event of the append that the command made, so its row says where that append ended.';

call isolate('tenant_head');
call isolate('event');

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % on % is refused.', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on event for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on event_schema for each statement execute function refuse_change();

grant select, insert on event, event_schema to ${app};
grant select, insert, update on tenant_head to ${app};
