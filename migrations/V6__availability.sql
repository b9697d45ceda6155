create table availability (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    session_id uuid not null,
    capacity   integer not null,
    enrolled   integer not null check (enrolled between 0 and capacity),
    version    integer not null,
    primary key (tenant_id, generation, session_id)
) with (fillfactor = 70);
comment on column availability.version is 'Of the session''s stream: as of which event these numbers are.';
call isolate('availability');
grant select, insert, update, delete on availability to ${app};
