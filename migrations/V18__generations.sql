-- Builds of a view beside the one that is read, and what becomes of them.
--
--   BUILDING  filled from the first event on, in big batches; PAUSED: stands still until somebody lets it go on
--   LIVE      what readers see
--   KEPT      what they saw before: it follows the journal still, so that one row's change brings it back; until sweep_from
--   DROPPED   to be deleted in small steps, from sweep_from on
alter table generation
    add column stage       text        not null default 'LIVE' check (stage in ('BUILDING', 'PAUSED', 'LIVE', 'KEPT', 'DROPPED')),
    add column version     integer     not null default 1,
    add column at_end      text        not null default 'SWITCH' check (at_end in ('SWITCH', 'SWITCH_IF_EQUAL', 'WAIT')),
    add column begun_at    timestamptz not null default now(),
    add column moved_at    timestamptz,
    add column rate        real        not null default 0,
    add column compared_at bigint,
    add column differences bigint,
    add column sweep_from  timestamptz,
    add unique (tenant_id, generation);
drop index generation_live;
drop function tenants_behind(text[]);
alter table generation drop column live, alter column stage drop default;
create unique index generation_live on generation (tenant_id, view) where stage = 'LIVE';
create unique index generation_kept on generation (tenant_id, view) where stage = 'KEPT';
create unique index generation_next on generation (tenant_id, view) where stage in ('BUILDING', 'PAUSED');
grant delete on generation to ${app};
comment on column generation.version is 'Of the view, as the build declared it that began this generation. A node follows those of its own version and of earlier ones.';
comment on column generation.at_end is 'What happens when a build has come to the head; WAIT and SWITCH_IF_EQUAL compare first.';
comment on column generation.moved_at is 'When the checkpoint moved last; null: not since it was begun or resumed.';
comment on column generation.rate is 'Events a second, lately.';
comment on column generation.compared_at is 'The position at which it was compared with the live one, row by row; differences says in how many rows they differ.';

-- An event that cannot be read or applied: its follower stands before it, and is not tried again until somebody says so.
create table quarantine (
    tenant_id  uuid        not null default current_tenant(),
    generation integer     not null,
    position   bigint      not null,
    since      timestamptz not null default now(),
    cause      text        not null,
    stack      text        not null,
    primary key (tenant_id, generation),
    foreign key (tenant_id, generation) references generation (tenant_id, generation) on delete cascade
);
comment on table quarantine is 'position is that of the event; the rows and the checkpoint are as they were before it.';

-- In what a build differs from the live rows: the first of them.
create table difference (
    tenant_id  uuid    not null default current_tenant(),
    generation integer not null,
    number     integer not null,
    source     text    not null,
    was        jsonb,
    becomes    jsonb,
    primary key (tenant_id, generation, number),
    foreign key (tenant_id, generation) references generation (tenant_id, generation) on delete cascade
);
comment on column difference.source is 'The table. was is the live row, becomes that of the build; null: there is none.';

-- What was done to followers, by whom and why. Nobody changes it afterwards.
create table view_act (
    tenant_id  uuid        not null default current_tenant(),
    id         bigint      not null generated always as identity,
    at         timestamptz not null default now(),
    view       text        not null,
    generation integer     not null,
    act        text        not null check (act in ('BEGUN', 'PAUSED', 'RESUMED', 'CANCELLED', 'ASKED', 'COMPARISON_ASKED', 'COMPARED', 'SWITCHED', 'ROLLED_BACK',
                                                   'DROPPED', 'QUARANTINED', 'RETRIED', 'SKIPPED')),
    position   bigint      not null,
    by_person  uuid,
    by_whom    text        not null check (by_whom in ('PERSON', 'OPERATOR', 'LECTERN')),
    reason     text,
    primary key (tenant_id, id),
    check ((by_whom = 'PERSON') = (by_person is not null))
);
create index view_act_of on view_act (tenant_id, view, generation);
create trigger append_only before update or delete or truncate on view_act for each statement execute function refuse_change();

-- By how much followers were behind: the most of each minute of the last hour, in one row for each minute of an hour. A row whose minute is
-- another hour's says nothing.
create table lag (
    tenant_id uuid        not null default current_tenant(),
    follower  text        not null,
    slot      smallint    not null check (slot between 0 and 59),
    minute    timestamptz not null,
    events    bigint      not null,
    seconds   real        not null,
    primary key (tenant_id, follower, slot)
);
comment on column lag.seconds is 'How long the oldest event that waited had been waiting, at the most since the generation was begun.';

-- A deadline that fails comes again later and later, so that those which fail keep nobody else's waiting.
alter table deadline
    add column failures integer not null default 0,
    add column cause_of_failure text,
    add column again_at timestamptz;
drop index deadline_due;
create index deadline_due on deadline (tenant_id, coalesce(again_at, due_at));
create or replace function tenants_due(at timestamptz) returns setof uuid language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        if exists (select 1 from deadline d where d.tenant_id = candidate and coalesce(d.again_at, d.due_at) <= at) then
            return next candidate;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

call isolate('quarantine');
call isolate('difference');
call isolate('view_act');
call isolate('lag');
grant select, insert, update on lag to ${app};
grant select, insert, delete on quarantine to ${app};
grant select, insert, delete on difference to ${app};
grant select, insert on view_act to ${app};

-- Rows that are updated again and again find room for their next version on the same page, and no index need know.
alter table availability set (fillfactor = 70);
alter table roster_person set (fillfactor = 70);
alter table roster set (fillfactor = 55);
alter table transcript_seat set (fillfactor = 55);

-- Has the database look at what is stored in a table of views, so that it reads a generation that has just been filled by the right index.
create function look_at(view_table text) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if not exists (select 1 from pg_attribute where attrelid = to_regclass(quote_ident(view_table)) and attname = 'generation') then
        raise exception '% is no table of a view.', view_table;
    end if;
    execute format('analyze %I', view_table);
end $$;
revoke execute on function look_at(text) from public;
grant execute on function look_at(text) to ${app};

-- Asked by timers, which belong to no tenant: these bind one tenant after the other instead of seeing through the policies.

-- Tenants of which a follower is behind and could go on, or has never begun. versions are those that this node follows.
create function tenants_behind(followers text[], versions integer[]) returns setof uuid language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        if exists (
            select 1 from tenant_head h cross join unnest(followers, versions) f (view, version)
                left join generation g on g.tenant_id = h.tenant_id and g.view = f.view and g.stage in ('LIVE', 'KEPT')
             where h.tenant_id = candidate and h.position > coalesce(g.position, 0) and coalesce(g.version, 0) <= f.version
               and (g.generation is not null or not exists (select 1 from generation b where b.tenant_id = candidate and b.view = f.view))
               and not exists (select 1 from quarantine q where q.tenant_id = candidate and q.generation = g.generation)) then
            return next candidate;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

-- Generations that want work besides following: to be built or swept now, oldest first, those of no view among followers left out.
create function generations_at_work(followers text[], versions integer[])
    returns table (tenant uuid, view text, generation integer, stage text) language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        return query
            select candidate, g.view, g.generation, g.stage
              from generation g join unnest(followers, versions) f (view, version) on f.view = g.view
             where g.tenant_id = candidate
               and (g.stage = 'BUILDING' and g.version = f.version
                    and not exists (select 1 from quarantine q where q.tenant_id = candidate and q.generation = g.generation)
                    or g.stage in ('KEPT', 'DROPPED') and g.sweep_from <= now())
             order by g.begun_at;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

-- Views whose live generation an earlier version of them built, with nothing newer there or under way.
create function views_outdated(followers text[], versions integer[])
    returns table (tenant uuid, view text) language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        return query
            select candidate, g.view from generation g join unnest(followers, versions) f (view, version) on f.view = g.view
             where g.tenant_id = candidate and g.stage = 'LIVE' and g.version < f.version
               and not exists (select 1 from generation n where n.tenant_id = candidate and n.view = g.view
                                and n.stage in ('BUILDING', 'PAUSED', 'KEPT') and n.version >= f.version);
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

-- Notes by how much each tenant's followers are behind now. The event that waits is looked up for each: a join would read the whole journal.
create procedure note_lags(followers text[]) language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        insert into lag as l (tenant_id, follower, slot, minute, events, seconds)
        select candidate, g.view, extract(minute from now()), date_trunc('minute', now()), h.position - g.position,
               greatest(0, extract(epoch from now() - greatest(g.begun_at, (
                   select e.occurred_at from event e where e.tenant_id = candidate and e.position = g.position + 1))))
          from generation g join tenant_head h on h.tenant_id = g.tenant_id
         where g.tenant_id = candidate and g.stage = 'LIVE' and g.view = any (followers) and g.position < h.position
        on conflict (tenant_id, follower, slot) do update
           set events = case when l.minute = excluded.minute then greatest(l.events, excluded.events) else excluded.events end,
               seconds = case when l.minute = excluded.minute then greatest(l.seconds, excluded.seconds) else excluded.seconds end,
               minute = excluded.minute;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
