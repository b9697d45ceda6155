-- Lag: how far each subscription was behind the head of the journal, the maximum of each minute of the last hour.

-- One row for each minute of an hour; slot is the minute's number in UTC. A row is overwritten an hour later, and says
-- nothing if its minute belongs to an earlier hour. subscription is the name of the subscription.
create table lag (
    tenant_id    uuid        not null default current_tenant(),
    subscription text        not null,
    slot         smallint    not null check (slot between 0 and 59),
    minute       timestamptz not null,
    events       bigint      not null,
    seconds      real        not null,
    primary key (tenant_id, subscription, slot)
);
comment on column lag.seconds is
    'How long the oldest event that was not applied had waited; at most the time since the generation was begun.';
call isolate('lag');
grant select, insert, update on lag to ${app};

-- Records how far the subscriptions of every tenant are behind now. Called by a timer, like tenants_behind. The oldest
-- event that waits is looked up by a subquery: a join would read the whole journal.
create procedure note_lags(subscriptions text[]) language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        insert into lag as l (tenant_id, subscription, slot, minute, events, seconds)
        select candidate, g.view, extract(minute from now() at time zone 'UTC'), date_trunc('minute', now()),
               h.position - g.position,
               greatest(0, extract(epoch from now() - greatest(g.begun_at, (
                   select e.occurred_at from event e where e.tenant_id = candidate and e.position = g.position + 1))))
          from generation g join tenant_head h on h.tenant_id = g.tenant_id
         where g.tenant_id = candidate and g.stage = 'LIVE' and g.view = any (subscriptions) and g.position < h.position
        on conflict (tenant_id, subscription, slot) do update
           set events = case when l.minute = excluded.minute
                             then greatest(l.events, excluded.events) else excluded.events end,
               seconds = case when l.minute = excluded.minute
                              then greatest(l.seconds, excluded.seconds) else excluded.seconds end,
               minute = excluded.minute;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
