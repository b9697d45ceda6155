-- A generation is one build of one view for one tenant; its id is unique over all tenants. The live one is what readers
-- see. position is its checkpoint: the last event that its rows contain, moved in the transaction that wrote them.
create table generation (
    tenant_id  uuid    not null default current_tenant(),
    view       text    not null,
    generation integer not null generated always as identity unique,
    live       boolean not null,
    position   bigint  not null default 0,
    primary key (tenant_id, view, generation)
) with (fillfactor = 50);
create unique index generation_live on generation (tenant_id, view) where live;
call isolate('generation');
grant select, insert, update on generation to ${app};

-- Which tenants have a live view behind their journal, or none at all of those that exist: asked by the sweep, which belongs to
-- no tenant, so it binds one after the other here instead of seeing through the policies.
create function tenants_behind(views text[]) returns setof uuid language plpgsql as $$
declare
    candidate uuid;
begin
    for candidate in select t.tenant_id from tenant t loop
        perform set_config('app.tenant', candidate::text, true);
        if exists (select 1 from tenant_head h
                    where h.tenant_id = candidate
                      and exists (select 1 from unnest(views) v
                                   where h.position > coalesce((select g.position from generation g
                                                                 where g.tenant_id = candidate and g.view = v and g.live), 0))) then
            return next candidate;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
