create schema vault;

-- Tables named here can be read and added to by the program's login, never changed (afterMigrate.sql grants accordingly).
create table vault.append_only (
    name text primary key
);

create table vault.number_series (
    series text not null,
    year int not null,
    last bigint not null,
    primary key (series, year)
);

-- Every number ends used or voided with a reason; a nightly check reports the others.
create table vault.number (
    series text not null,
    year int not null,
    running bigint not null,
    state text not null check (state in ('RESERVED', 'USED', 'VOIDED')),
    reserved_at timestamptz(3) not null,
    settled_at timestamptz(3),
    void_reason text,
    primary key (series, year, running)
);
