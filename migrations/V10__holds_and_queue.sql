alter table availability
    add column held    integer not null default 0 check (held >= 0),
    add column offered integer not null default 0 check (offered >= 0),
    add column waiting integer not null default 0 check (waiting >= 0),
    add constraint availability_not_oversold check (enrolled + held + offered <= capacity);
comment on column availability.waiting is 'Entries of the waitlist without an offer; those with one are in offered, by their seats.';

create table seat_hold (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    hold_id    uuid not null,
    session_id uuid not null,
    booked_by  uuid not null,
    seats      integer not null check (seats > 0),
    expires_at timestamptz not null,
    primary key (tenant_id, generation, hold_id)
);
create index seat_hold_session on seat_hold (tenant_id, generation, session_id);
comment on table seat_hold is 'Seats kept for somebody who is about to enrol.';

create table waitlist_entry (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    entry_id   uuid not null,
    session_id uuid not null,
    person_id  uuid not null,
    seats      integer not null check (seats > 0),
    sequence   integer not null,
    joined_at  timestamptz not null,
    offer_id   uuid,
    expires_at timestamptz,
    outcome    text,
    primary key (tenant_id, generation, entry_id)
);
create index waitlist_entry_session on waitlist_entry (tenant_id, generation, session_id, sequence);
create index waitlist_entry_person on waitlist_entry (tenant_id, generation, person_id);
comment on table waitlist_entry is 'Places in the queues of sessions, ended ones among them.';

call isolate('seat_hold');
call isolate('waitlist_entry');
grant select, insert, update, delete on seat_hold, waitlist_entry to ${app};
