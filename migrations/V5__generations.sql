-- Generations: how far each subscription has followed the journal of each tenant. Every view is a subscription, and so
-- is every reactor.
--
-- A generation is one build of one view for one tenant. It has its own checkpoint, and its own rows in the view's
-- tables, which carry its number. A reactor has one generation under its name, and no rows.
--
--   BUILDING  being filled beside the live one, from the first event on, in large batches
--   PAUSED    a build that was stopped until it is resumed
--   LIVE      what readers see
--   KEPT      what readers saw before the last switch; follows the journal until sweep_from, so that a roll-back loses
--             nothing and copies nothing
--   DROPPED   not needed any more; its rows are deleted in small steps from sweep_from on

-- position is the checkpoint: the last event that the rows contain. It moves in the transaction that writes them. The
-- free space of each page takes the next version of a row whose checkpoint moves; then no index is updated.
create table generation (
    tenant_id   uuid        not null default current_tenant(),
    view        text        not null,
    generation  integer     not null generated always as identity unique,
    version     integer     not null default 1,
    stage       text        not null check (stage in ('BUILDING', 'PAUSED', 'LIVE', 'KEPT', 'DROPPED')),
    at_end      text        not null default 'SWITCH' check (at_end in ('SWITCH', 'SWITCH_IF_EQUAL', 'WAIT')),
    position    bigint      not null default 0,
    begun_at    timestamptz not null default now(),
    moved_at    timestamptz,
    rate        real        not null default 0,
    compared_at bigint,
    differences bigint,
    sweep_from  timestamptz,
    primary key (tenant_id, view, generation),
    unique (tenant_id, generation)
) with (fillfactor = 50);
create unique index generation_live on generation (tenant_id, view) where stage = 'LIVE';
create unique index generation_kept on generation (tenant_id, view) where stage = 'KEPT';
create unique index generation_next on generation (tenant_id, view) where stage in ('BUILDING', 'PAUSED');
comment on column generation.version is
    'The version of the view, as the node declared it that began this generation. A node follows generations of its '
    'own version and of earlier ones.';
comment on column generation.at_end is
    'What happens when a build has reached the head of the journal. SWITCH_IF_EQUAL and WAIT compare it with the live '
    'generation first.';
comment on column generation.moved_at is
    'When the checkpoint moved last; null if it has not moved since the build was begun or resumed.';
comment on column generation.rate is 'Events a second, a moving average.';
comment on column generation.compared_at is
    'The position at which the build was compared with the live generation; differences is the number of rows that '
    'differed.';
call isolate('generation');
grant select, insert, update, delete on generation to ${app};

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
comment on table quarantine is
    'An event that cannot be read or applied, at position. The generation stops before it, with rows and checkpoint as '
    'they were, until somebody has the event tried again or skipped.';
call isolate('quarantine');
grant select, insert, delete on quarantine to ${app};

-- The tenants with a subscription that is behind the head and can go on, or has not begun. The arguments are the names
-- of the subscriptions and the versions that this node follows. Called by a timer, which belongs to no tenant: it binds
-- one tenant after the other, because no policy lets it see all of them at once.
create function tenants_behind(subscriptions text[], versions integer[]) returns setof uuid language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        if exists (
            select 1 from tenant_head h cross join unnest(subscriptions, versions) f (view, version)
                left join generation g
                     on g.tenant_id = h.tenant_id and g.view = f.view and g.stage in ('LIVE', 'KEPT')
             where h.tenant_id = candidate and h.position > coalesce(g.position, 0)
               and coalesce(g.version, 0) <= f.version
               and (g.generation is not null
                    or not exists (select 1 from generation b where b.tenant_id = candidate and b.view = f.view))
               and not exists (select 1 from quarantine q
                                where q.tenant_id = candidate and q.generation = g.generation)) then
            return next candidate;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
