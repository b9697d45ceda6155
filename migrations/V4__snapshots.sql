-- Snapshots: the states of long streams, so that a node that has just started need not read them from their first
-- event. A snapshot is a cache and no record. After it is deleted, the next command to its stream is slower, once.

create table snapshot (
    tenant_id   uuid    not null,
    stream_id   text    collate "C" not null,
    version     integer not null,
    position    bigint  not null,
    fingerprint bytea   not null,
    state       bytea   not null,
    primary key (tenant_id, stream_id)
);
comment on column snapshot.fingerprint is
    'Covers the structure of the state and the build that wrote it. A node ignores snapshots with another fingerprint '
    'than its own.';
call isolate('snapshot');
grant select, insert, update, delete on snapshot to ${app};
