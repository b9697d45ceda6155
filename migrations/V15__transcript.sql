-- The view transcript: what people attended, which certificates they were awarded, and which prerequisites were waived.

create table transcript_session (
    tenant_id       uuid    not null default current_tenant(),
    generation      integer not null,
    session_id      uuid    not null,
    course_id       uuid    not null,
    course_revision integer not null,
    slots           text    not null,
    completed       boolean not null,
    primary key (tenant_id, generation, session_id)
);

-- The row of a seat is deleted when the seat is given up.
create table transcript_seat (
    tenant_id    uuid    not null default current_tenant(),
    generation   integer not null,
    enrolment_id uuid    not null,
    session_id   uuid    not null,
    person_id    uuid,
    marks        text    not null,
    primary key (tenant_id, generation, enrolment_id)
) with (fillfactor = 55);
create index transcript_seat_person on transcript_seat (tenant_id, generation, person_id);

create table transcript_certificate (
    tenant_id      uuid    not null default current_tenant(),
    generation     integer not null,
    certificate_id uuid    not null,
    person_id      uuid    not null,
    session_id     uuid    not null,
    course_id      uuid    not null,
    attended       integer not null,
    total          integer not null,
    awarded_on     date    not null,
    verify_code    text    not null,
    printed_name   text    not null,
    revoked        text,
    primary key (tenant_id, generation, certificate_id)
);
create index transcript_certificate_person on transcript_certificate (tenant_id, generation, person_id);
create index transcript_certificate_code on transcript_certificate (tenant_id, generation, verify_code);
comment on column transcript_certificate.revoked is
    'The reason why the certificate was revoked; null while it is valid.';

create table transcript_waiver (
    tenant_id       uuid    not null default current_tenant(),
    generation      integer not null,
    waiver_id       uuid    not null,
    person_id       uuid    not null,
    course_id       uuid    not null,
    prerequisite_id uuid    not null,
    reason          text    not null,
    valid_until     date    not null,
    primary key (tenant_id, generation, waiver_id)
);
create index transcript_waiver_person on transcript_waiver (tenant_id, generation, person_id);

call isolate('transcript_session');
call isolate('transcript_seat');
call isolate('transcript_certificate');
call isolate('transcript_waiver');
grant select, insert, update, delete
    on transcript_session, transcript_seat, transcript_certificate, transcript_waiver to ${app};
