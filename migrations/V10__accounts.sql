-- Accounts: how people sign in. Not derived from the journal: a password hash is no business event, and it must be
-- possible to delete it.

create table account (
    tenant_id     uuid not null references tenant,
    person_id     uuid not null,
    email         text not null,
    password_hash text not null,
    primary key (tenant_id, person_id)
);
create unique index account_email on account (tenant_id, lower(email));
call isolate('account');
grant select, insert, update on account to ${app};
