-- Folds of long streams, so that a node that starts need not read them from their first event. No record: whoever deletes them makes the next
-- command to each of those streams a little slower, once.
create table snapshot (
    tenant_id   uuid    not null,
    stream_id   text    collate "C" not null,
    version     integer not null,
    position    bigint  not null,
    fingerprint bytea   not null,
    state       bytea   not null,
    primary key (tenant_id, stream_id)
);
comment on column snapshot.fingerprint is 'Of the shape of the state and of the build that made it; for any other it is as if there were none.';
call isolate('snapshot');
grant select, insert, update, delete on snapshot to ${app};
