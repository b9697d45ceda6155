-- Tenants and their isolation. A tenant is one training provider; all tenants share the tables.
--
-- Row-level security separates their rows. A transaction is bound to one tenant by set_config('app.tenant', …, true),
-- and sees and writes rows of that tenant only. A table of tenants' rows has the column tenant_id and gets its policy
-- with one line: call isolate('table'). The application connects as ${app}, a role that owns nothing and cannot bypass
-- the policies.

create table tenant (
    tenant_id  uuid        primary key,
    slug       text        not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    created_at timestamptz not null default now()
);
comment on table tenant is
    'The tenants of this installation; slug is the first part of their addresses. Without row-level security, '
    'because a slug is resolved before any tenant is bound.';
grant select, insert on tenant to ${app};

-- The tenant that the transaction is bound to; null if it is bound to none. Once set_config(…, true) has gone out of
-- scope the setting reads as '' and not as null.
create function current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::uuid;

-- "Force" applies the policy to the owner of the table, too.
create procedure isolate(isolated regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format('create policy own_tenant on %s '
                   'using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', isolated);
end $$;
