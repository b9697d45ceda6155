create table roster_person (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    person_id  uuid not null,
    name       text not null,
    sort_name  text not null,
    email      text not null,
    primary key (tenant_id, generation, person_id)
);
comment on table roster_person is 'The names that the roster needs, from the people''s own streams.';

create table roster (
    tenant_id    uuid not null default current_tenant(),
    generation   integer not null,
    enrolment_id uuid not null,
    session_id   uuid not null,
    person_id    uuid,
    booked_by    uuid not null,
    enrolled_at  timestamptz not null,
    cancelled_at timestamptz,
    prereq       text not null,
    primary key (tenant_id, generation, enrolment_id)
);
create index roster_session on roster (tenant_id, generation, session_id);
create index roster_of_person on roster (tenant_id, generation, person_id);
call isolate('roster_person');
call isolate('roster');
grant select, insert, update, delete on roster_person, roster to ${app};
