-- The view directory: the people whom a provider knows, sorted by name and found by e-mail address.

create table directory (
    tenant_id    uuid    not null default current_tenant(),
    generation   integer not null,
    person_id    uuid    not null,
    display_name text    not null,
    sort_name    text    not null,
    email        text    not null,
    primary key (tenant_id, generation, person_id)
);
create index directory_email on directory (tenant_id, generation, lower(email));
call isolate('directory');
grant select, insert, update, delete on directory to ${app};
