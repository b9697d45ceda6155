-- Deadlines: when a reactor must act although no event happens. A row is written in the transaction that moves the
-- reactor's checkpoint. It is deleted when the reactor has acted, or need not act any more.
--
-- A deadline that fails is due again at again_at. Each failure makes that wait longer, so that deadlines which keep
-- failing do not hold up others. cause is the id of the event that set the deadline, correlation the correlation id of
-- that event.

create table deadline (
    tenant_id        uuid        not null,
    reactor          text        not null,
    id               uuid        not null,
    stream_id        text        collate "C" not null,
    due_at           timestamptz not null,
    cause            uuid        not null,
    correlation      uuid        not null,
    failures         integer     not null default 0,
    cause_of_failure text,
    again_at         timestamptz,
    primary key (tenant_id, reactor, id)
);
create index deadline_due on deadline (tenant_id, coalesce(again_at, due_at));
call isolate('deadline');
grant select, insert, update, delete on deadline to ${app};

-- The tenants with a deadline that is due. Called by a timer, which belongs to no tenant: it binds one tenant after the
-- other, because no policy lets it see all of them at once.
create function tenants_due(at timestamptz) returns setof uuid language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        if exists (select 1 from deadline d
                    where d.tenant_id = candidate and coalesce(d.again_at, d.due_at) <= at) then
            return next candidate;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
