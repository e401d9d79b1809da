-- What a person proves himself with, and since when: the history of authenticators (CJIS IA-5). Rows stay, secrets go.
create table staff.authenticator (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null references staff.account,
    kind text not null check (kind in ('SLIP', 'PASSWORD', 'CODE_APP', 'RECOVERY_CODES', 'PASSKEY')),
    label text not null,
    bound_at timestamptz(3) not null,
    bound_by text not null,
    ended_at timestamptz(3),
    ended_why text
);
create index authenticator_account on staff.authenticator (account, kind);

-- A chosen password, or the code on the slip of paper that a new user is handed.
create table staff.password (
    account bigint primary key references staff.account,
    authenticator bigint not null references staff.authenticator,
    hash text not null,
    one_use boolean not null,
    ends_at timestamptz(3)
);

create table staff.code_app (
    account bigint primary key references staff.account,
    authenticator bigint not null references staff.authenticator,
    secret bytea not null,
    last_step bigint not null
);

create table staff.recovery_code (
    account bigint not null references staff.account,
    place int not null,
    authenticator bigint not null references staff.authenticator,
    hash text not null,
    used_at timestamptz(3),
    primary key (account, place)
);

-- Words that no password may consist of, beside those that come with the program (CJIS IA-5(1)(a): kept up to date every quarter).
create table staff.banned_word (
    word text primary key,
    added_at timestamptz(3) not null,
    added_by text not null
);

-- Every attempt to prove a password or code. The name is kept as a hash: people type passwords into that field.
create table staff.attempt (
    id bigint generated always as identity primary key,
    name_key text not null,
    source text not null,
    at timestamptz(3) not null,
    outcome text not null check (outcome in ('OPEN', 'FAILED', 'FORGIVEN'))
);
create index attempt_name on staff.attempt (name_key, at);

-- source null: locked everywhere.
create table staff.name_lock (
    id bigint generated always as identity primary key,
    ref text not null unique,
    name_key text not null,
    source text,
    locked_at timestamptz(3) not null,
    released_at timestamptz(3),
    released_by text,
    released_why text
);
create index name_lock_open on staff.name_lock (name_key) where released_at is null;

create table staff.setting (
    name text primary key,
    value bytea not null
);

-- Terminals without the idle lock (CJIS AC-11 names who may).
create table staff.terminal (
    id bigint generated always as identity primary key,
    ref text not null unique,
    source text not null,
    label text not null,
    reason text not null check (reason in ('CONVEYANCE', 'DISPATCH_IN_SECURE_LOCATION', 'RECEIVE_ONLY')),
    set_by text not null,
    set_at timestamptz(3) not null,
    ended_at timestamptz(3),
    ended_by text
);
create unique index terminal_source on staff.terminal (source) where ended_at is null;
