-- The log of actions on generations: what was done, when, by whom and why. Append-only.

create table view_act (
    tenant_id  uuid        not null default current_tenant(),
    id         bigint      not null generated always as identity,
    at         timestamptz not null default now(),
    view       text        not null,
    generation integer     not null,
    act        text        not null check (act in (
                   'BEGUN', 'PAUSED', 'RESUMED', 'CANCELLED', 'ASKED', 'COMPARISON_ASKED', 'COMPARED', 'SWITCHED',
                   'ROLLED_BACK', 'DROPPED', 'QUARANTINED', 'RETRIED', 'SKIPPED')),
    position   bigint      not null,
    by_person  uuid,
    by_whom    text        not null check (by_whom in ('PERSON', 'OPERATOR', 'LECTERN')),
    reason     text,
    primary key (tenant_id, id),
    check ((by_whom = 'PERSON') = (by_person is not null))
);
create index view_act_of on view_act (tenant_id, view, generation);
create trigger append_only before update or delete or truncate on view_act
    for each statement execute function refuse_change();
call isolate('view_act');
grant select, insert on view_act to ${app};
