-- Who leaves and on whose behalf, who stays after a change of dates, who was there, and who teaches.
alter table roster
    add column cancelled_by   text,
    add column evidence       text,
    add column reconfirmation text not null default 'NOT_ASKED',
    add column marks          text not null default '';
comment on column roster.marks is 'A line for each part of the session: its slot and the mark.';

create table roster_trainer (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    request_id uuid not null,
    session_id uuid not null,
    trainer_id uuid not null,
    answer     text,
    respond_by timestamptz not null,
    primary key (tenant_id, generation, request_id)
);
create index roster_trainer_trainer on roster_trainer (tenant_id, generation, trainer_id);
create index roster_trainer_session on roster_trainer (tenant_id, generation, session_id);
comment on table roster_trainer is 'Who was asked to teach a session; no answer yet is null.';
call isolate('roster_trainer');
grant select, insert, update, delete on roster_trainer to ${app};
