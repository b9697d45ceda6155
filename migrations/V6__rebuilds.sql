-- Rebuilds: a view is built anew as another generation, compared with the live one if that is wanted, and switched to.
-- No queue says what is to be done: nodes find it in the rows of generation.

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
comment on column difference.source is
    'The table of the row in which a build differs from the live generation. was is the live row, becomes that of the '
    'build; null if there is none. Only the first differences are stored.';
call isolate('difference');
grant select, insert, delete on difference to ${app};

-- The generations that a node has to build or to delete now, oldest first. The arguments are the views that the node
-- knows and their versions. Called by a timer, like tenants_behind.
create function generations_at_work(subscriptions text[], versions integer[])
    returns table (tenant uuid, view text, generation integer, stage text) language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        return query
            select candidate, g.view, g.generation, g.stage
              from generation g join unnest(subscriptions, versions) f (view, version) on f.view = g.view
             where g.tenant_id = candidate
               and (g.stage = 'BUILDING' and g.version = f.version
                    and not exists (select 1 from quarantine q
                                     where q.tenant_id = candidate and q.generation = g.generation)
                    or g.stage in ('KEPT', 'DROPPED') and g.sweep_from <= now())
             order by g.begun_at;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

-- The views whose live generation has an earlier version than this node declares; without those of which a generation
-- of the declared version is being built, or is kept because somebody rolled it back. Called by a timer, like
-- tenants_behind.
create function views_outdated(subscriptions text[], versions integer[])
    returns table (tenant uuid, view text) language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        return query
            select candidate, g.view
              from generation g join unnest(subscriptions, versions) f (view, version) on f.view = g.view
             where g.tenant_id = candidate and g.stage = 'LIVE' and g.version < f.version
               and not exists (select 1 from generation n where n.tenant_id = candidate and n.view = g.view
                                and n.stage in ('BUILDING', 'PAUSED', 'KEPT') and n.version >= f.version);
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

-- Analyzes a table of a view, so that queries on a generation that has just been filled use the right index. Runs as
-- the owner, because only the owner of a table may analyze it.
create function look_at(view_table text) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if not exists (select 1 from pg_attribute
                    where attrelid = to_regclass(quote_ident(view_table)) and attname = 'generation') then
        raise exception '% is no table of a view.', view_table;
    end if;
    execute format('analyze %I', view_table);
end $$;
revoke execute on function look_at(text) from public;
grant execute on function look_at(text) to ${app};
