-- One row a stored file. The bytes lie on the disk under the id; the row is written after them.
create table vault.file (
    id text primary key,
    record text not null,
    size bigint not null check (size >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    key bytea,
    stored_at timestamptz(3) not null,
    checked_at timestamptz(3),
    finding text,
    found_at timestamptz(3),
    disposed_at timestamptz(3),
    disposed_why text,
    check ((key is null) = (disposed_at is not null)),
    check ((finding is null) = (found_at is null))
);
create index file_record on vault.file (record);
create index file_checked on vault.file (checked_at nulls first, id) where disposed_at is null;
create index file_finding on vault.file (found_at) where finding is not null;

-- The nightly checks of all files.
create table vault.scrub (
    id bigint generated always as identity primary key,
    started_at timestamptz(3) not null,
    ended_at timestamptz(3),
    files bigint not null default 0,
    bytes bigint not null default 0,
    damaged bigint not null default 0,
    waiting bigint not null default 0
);
