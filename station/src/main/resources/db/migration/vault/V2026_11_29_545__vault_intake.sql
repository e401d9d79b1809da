-- Files that come in parts and are not whole yet (vault.Intake); the bytes lie in files/parts under the id.
create table vault.intake (
    id text primary key,
    record text not null,
    size bigint not null check (size >= 0),
    key bytea not null,
    begun_at timestamptz(3) not null
);
