-- Tenants, and what keeps them apart. Every table that holds a tenant's rows is made tenant-safe with one line:
-- call isolate('table'). The application connects as ${app}, a role that owns nothing and cannot bypass the policies.

create table tenant (
    tenant_id  uuid        primary key,
    slug       text        not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    created_at timestamptz not null default now()
);
comment on table tenant is 'Which providers share this installation. The only table without row-level security: it resolves a slug before any tenant is bound.';

-- After set_config(…, true) has gone out of scope the setting reads as '' and not as null.
create function current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::uuid;

create procedure isolate(isolated regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format('create policy own_tenant on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', isolated);
end $$;

grant select, insert on tenant to ${app};
