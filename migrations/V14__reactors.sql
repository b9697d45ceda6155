-- When a reactor must act although nothing happens. Written in the transaction that moves the reactor's checkpoint; the row goes when
-- the deadline has been acted upon or has lost its point. A reactor's checkpoint lies in generation, under its name.
create table deadline (
    tenant_id uuid        not null,
    reactor   text        not null,
    id        uuid        not null,
    stream_id text        collate "C" not null,
    due_at    timestamptz not null,
    cause     uuid        not null,
    correlation uuid      not null,
    primary key (tenant_id, reactor, id)
);
create index deadline_due on deadline (tenant_id, due_at);
call isolate('deadline');
grant select, insert, update, delete on deadline to ${app};

-- Which tenants have a deadline that has come: asked by the clock, which belongs to no tenant, so it binds one after the other.
create function tenants_due(at timestamptz) returns setof uuid language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        if exists (select 1 from deadline d where d.tenant_id = candidate and d.due_at <= at) then
            return next candidate;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
