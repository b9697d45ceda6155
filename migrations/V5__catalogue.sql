create table catalogue_draft (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    course_id  uuid not null,
    code       text not null,
    language   text not null,
    revision   integer not null,
    published  integer not null,
    required   text not null,
    recommended text not null,
    title      text not null,
    summary    text not null,
    goals      text not null,
    audience   text not null,
    half_days  integer not null,
    laptops    boolean not null,
    tags       text not null,
    agenda     text not null,
    price      numeric(19, 4),
    currency   text,
    primary key (tenant_id, generation, course_id)
);
comment on table catalogue_draft is 'Each course in its newest revision, published or not.';

create table catalogue_course (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    course_id  uuid not null,
    code       text not null,
    language   text not null,
    required   text not null,
    recommended text not null,
    title      text not null,
    summary    text not null,
    goals      text not null,
    audience   text not null,
    half_days  integer not null,
    laptops    boolean not null,
    tags       text not null,
    agenda     text not null,
    price      numeric(19, 4),
    currency   text,
    primary key (tenant_id, generation, course_id)
);
comment on table catalogue_course is 'Each published course in its published revision: what the public reads.';

create table catalogue_date (
    tenant_id  uuid not null default current_tenant(),
    generation integer not null,
    session_id uuid not null,
    course_id  uuid not null,
    public     boolean not null,
    opened     boolean not null,
    zone       text not null,
    slots      text not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    mode       text not null,
    venue      text,
    price      numeric(19, 4),
    currency   text,
    primary key (tenant_id, generation, session_id)
);
create index catalogue_date_course on catalogue_date (tenant_id, generation, course_id, starts_at);
comment on table catalogue_date is 'The sessions of each course, opened or not.';

call isolate('catalogue_draft');
call isolate('catalogue_course');
call isolate('catalogue_date');
grant select, insert, update, delete on catalogue_draft, catalogue_course, catalogue_date to ${app};
