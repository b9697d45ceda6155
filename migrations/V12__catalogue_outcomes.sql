alter table catalogue_date
    add column outcome       text,
    add column cancel_reason text,
    add column alternatives  text not null default '',
    add column reconfirm_by  timestamptz,
    add column join_ref      text;
comment on column catalogue_date.outcome is 'CONFIRMED, CANCELLED or COMPLETED; null while nothing is decided.';
alter table catalogue_draft add column retired boolean not null default false;
