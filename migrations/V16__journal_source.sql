-- The sources of journals that were made from others. An export for an older build writes the events of a journal in
-- older versions, so it has a hash chain of its own: before its first event, in place of 32 zeros, stands
-- SHA-256( position 8 · hash 32 ) of the head of the journal that it was made from. That head is kept here when such an
-- export is imported. A tenant whose journal was made from no other has no row.
create table journal_source (
    tenant_id uuid   primary key references tenant,
    position  bigint not null check (position > 0),
    hash      bytea  not null
);
call isolate('journal_source');
grant select, insert on journal_source to ${app};
create trigger append_only before update or delete or truncate on journal_source
    for each statement execute function refuse_change();
