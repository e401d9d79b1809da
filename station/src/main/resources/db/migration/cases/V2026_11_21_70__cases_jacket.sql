create schema cases;

create table cases.jacket (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    ori text not null,
    title text not null,
    place text,
    opened_at timestamptz(3) not null,
    opened_by text not null,
    state text not null check (state in ('OPEN', 'CLOSED')),
    closing text,
    close_reason text,
    closed_at timestamptz(3),
    closed_by text,
    version int not null,
    check ((state = 'CLOSED') = (closing is not null and close_reason is not null and closed_at is not null and closed_by is not null))
);
create index jacket_opened on cases.jacket (opened_at desc, id desc);

-- What happened to the jacket itself; entries of other rooms stay in their rooms.
create table cases.line (
    id bigint generated always as identity primary key,
    jacket bigint not null references cases.jacket (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('OPENED', 'CLOSED', 'REOPENED')),
    closing text,
    reason text
);
create index line_jacket on cases.line (jacket, id);
