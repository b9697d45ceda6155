-- The view catalogue: courses and their dates, as the public and the staff see them.
--
-- For the tables of every view holds: a row belongs to one generation of one tenant, so both are part of its key. The
-- projection of the view writes the rows, here dev.lectern.read.catalogue.CatalogueProjection. No foreign key refers to
-- them, and a rebuild makes all of them again from the journal. A list in a text column has one element a line.

create table catalogue_draft (
    tenant_id   uuid    not null default current_tenant(),
    generation  integer not null,
    course_id   uuid    not null,
    code        text    not null,
    language    text    not null,
    revision    integer not null,
    published   integer not null,
    retired     boolean not null default false,
    required    text    not null,
    recommended text    not null,
    title       text    not null,
    summary     text    not null,
    goals       text    not null,
    audience    text    not null,
    half_days   integer not null,
    laptops     boolean not null,
    tags        text    not null,
    agenda      text    not null,
    price       numeric(19, 4),
    currency    text,
    primary key (tenant_id, generation, course_id)
);
comment on table catalogue_draft is
    'Each course in its newest revision, published or not. published is the revision in the catalogue, 0 if there is '
    'none. required and recommended are ids of courses. No price: on request.';

create table catalogue_course (
    tenant_id   uuid    not null default current_tenant(),
    generation  integer not null,
    course_id   uuid    not null,
    code        text    not null,
    language    text    not null,
    required    text    not null,
    recommended text    not null,
    title       text    not null,
    summary     text    not null,
    goals       text    not null,
    audience    text    not null,
    half_days   integer not null,
    laptops     boolean not null,
    tags        text    not null,
    agenda      text    not null,
    price       numeric(19, 4),
    currency    text,
    primary key (tenant_id, generation, course_id)
);
comment on table catalogue_course is 'Each published course in its published revision: what the public reads.';

create table catalogue_date (
    tenant_id     uuid        not null default current_tenant(),
    generation    integer     not null,
    session_id    uuid        not null,
    course_id     uuid        not null,
    public        boolean     not null,
    opened        boolean     not null,
    zone          text        not null,
    slots         text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    mode          text        not null,
    venue         text,
    join_ref      text,
    price         numeric(19, 4),
    currency      text,
    outcome       text,
    cancel_reason text,
    alternatives  text        not null default '',
    reconfirm_by  timestamptz,
    primary key (tenant_id, generation, session_id)
);
create index catalogue_date_course on catalogue_date (tenant_id, generation, course_id, starts_at);
comment on table catalogue_date is 'The sessions of each course, opened or not. alternatives are ids of sessions.';
comment on column catalogue_date.outcome is 'CONFIRMED, CANCELLED or COMPLETED; null while nothing is decided.';

call isolate('catalogue_draft');
call isolate('catalogue_course');
call isolate('catalogue_date');
grant select, insert, update, delete on catalogue_draft, catalogue_course, catalogue_date to ${app};
