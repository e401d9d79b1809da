-- Which master key wraps what is new. The key itself lies in the keys folder, never here; its id is computed from it.
create table vault.master_key (
    id text primary key check (id ~ '^[0-9a-f]{16}$'),
    state text not null check (state in ('CURRENT', 'RETIRED')),
    made_at timestamptz(3) not null,
    retired_at timestamptz(3),
    escrowed_at timestamptz(3),
    drilled_at timestamptz(3),
    announced boolean not null default false
);
create unique index master_key_current on vault.master_key (state) where state = 'CURRENT';

-- Keys of the agency for one purpose each, wrapped by a master key.
create table vault.agency_key (
    id bigint generated always as identity primary key,
    purpose text not null check (purpose in ('AUDIT_HMAC', 'CHECKPOINT')),
    wrapped bytea not null,
    public_key bytea,
    made_at timestamptz(3) not null
);

-- One key a record. Destroying it empties the row; the transaction id tells every node which destructions it has not seen yet.
create table vault.record_key (
    id bigint generated always as identity primary key,
    record text not null unique check (length(record) between 1 and 100),
    wrapped bytea,
    made_at timestamptz(3) not null,
    destroyed_at timestamptz(3),
    destroyed_by xid8,
    check ((wrapped is null) = (destroyed_at is not null and destroyed_by is not null))
);
create index record_key_destroyed on vault.record_key (destroyed_by) where destroyed_by is not null;
