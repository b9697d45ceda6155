-- The view roster: who has a seat in which session, who was there, and who teaches.

create table roster_person (
    tenant_id  uuid    not null default current_tenant(),
    generation integer not null,
    person_id  uuid    not null,
    name       text    not null,
    sort_name  text    not null,
    email      text    not null,
    primary key (tenant_id, generation, person_id)
) with (fillfactor = 70);
comment on table roster_person is 'The names and addresses that the roster needs, from the streams of the people.';

create table roster (
    tenant_id      uuid        not null default current_tenant(),
    generation     integer     not null,
    enrolment_id   uuid        not null,
    session_id     uuid        not null,
    person_id      uuid,
    booked_by      uuid        not null,
    enrolled_at    timestamptz not null,
    cancelled_at   timestamptz,
    cancelled_by   text,
    prereq         text        not null,
    evidence       text,
    reconfirmation text        not null default 'NOT_ASKED',
    marks          text        not null default '',
    primary key (tenant_id, generation, enrolment_id)
) with (fillfactor = 55);
create index roster_session on roster (tenant_id, generation, session_id);
create index roster_of_person on roster (tenant_id, generation, person_id);
comment on column roster.marks is 'A line for each slot of the session that was marked: its id and the mark.';

create table roster_trainer (
    tenant_id  uuid        not null default current_tenant(),
    generation integer     not null,
    request_id uuid        not null,
    session_id uuid        not null,
    trainer_id uuid        not null,
    answer     text,
    respond_by timestamptz not null,
    primary key (tenant_id, generation, request_id)
);
create index roster_trainer_trainer on roster_trainer (tenant_id, generation, trainer_id);
create index roster_trainer_session on roster_trainer (tenant_id, generation, session_id);
comment on table roster_trainer is 'The trainers who were asked to teach a session. No answer yet: null.';

call isolate('roster_person');
call isolate('roster');
call isolate('roster_trainer');
grant select, insert, update, delete on roster_person, roster, roster_trainer to ${app};
