-- The view availability: the seats of each session in numbers, the holds, and the waitlist.

-- The free space of each page takes the next version of a row, which is updated often; then no index is updated.
create table availability (
    tenant_id  uuid    not null default current_tenant(),
    generation integer not null,
    session_id uuid    not null,
    capacity   integer not null,
    enrolled   integer not null check (enrolled between 0 and capacity),
    held       integer not null default 0 check (held >= 0),
    offered    integer not null default 0 check (offered >= 0),
    waiting    integer not null default 0 check (waiting >= 0),
    version    integer not null,
    primary key (tenant_id, generation, session_id),
    constraint availability_not_oversold check (enrolled + held + offered <= capacity)
) with (fillfactor = 70);
comment on column availability.waiting is
    'The number of waitlist entries without an offer. Those with an offer are counted in offered, by their seats.';
comment on column availability.version is 'The version of the session''s stream that these numbers include.';

create table seat_hold (
    tenant_id  uuid        not null default current_tenant(),
    generation integer     not null,
    hold_id    uuid        not null,
    session_id uuid        not null,
    booked_by  uuid        not null,
    seats      integer     not null check (seats > 0),
    expires_at timestamptz not null,
    primary key (tenant_id, generation, hold_id)
);
create index seat_hold_session on seat_hold (tenant_id, generation, session_id);
comment on table seat_hold is 'Seats kept for somebody who is about to enrol. The row is deleted when the hold ends.';

create table waitlist_entry (
    tenant_id  uuid        not null default current_tenant(),
    generation integer     not null,
    entry_id   uuid        not null,
    session_id uuid        not null,
    person_id  uuid        not null,
    seats      integer     not null check (seats > 0),
    sequence   integer     not null,
    joined_at  timestamptz not null,
    offer_id   uuid,
    expires_at timestamptz,
    outcome    text,
    primary key (tenant_id, generation, entry_id)
);
create index waitlist_entry_session on waitlist_entry (tenant_id, generation, session_id, sequence);
create index waitlist_entry_person on waitlist_entry (tenant_id, generation, person_id);
comment on table waitlist_entry is
    'The waitlists of sessions. outcome is null while the entry waits or has an offer; ended entries stay.';

call isolate('availability');
call isolate('seat_hold');
call isolate('waitlist_entry');
grant select, insert, update, delete on availability, seat_hold, waitlist_entry to ${app};
