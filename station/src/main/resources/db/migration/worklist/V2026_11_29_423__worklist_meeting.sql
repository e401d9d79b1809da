-- Meetings and briefings; their action items are tasks about them.
create table worklist.meeting (
    id bigint generated always as identity primary key,
    ref text not null unique,
    title text not null,
    at timestamptz(3) not null,
    place text,
    agenda text not null,
    minutes text,
    state text not null check (state in ('PLANNED', 'CLOSED', 'CANCELED')),
    ended_at timestamptz(3),
    ended_by text,
    why text,
    made_at timestamptz(3) not null,
    made_by text not null,
    version int not null,
    check ((state = 'PLANNED') = (ended_at is null) and (state = 'PLANNED') = (ended_by is null)),
    check ((state = 'CANCELED') = (why is not null))
);
create index meeting_at on worklist.meeting (at desc);

create table worklist.meeting_person (
    id bigint generated always as identity primary key,
    meeting bigint not null references worklist.meeting (id),
    account bigint not null,
    ref text not null,
    name text not null,
    presence text not null check (presence in ('INVITED', 'PRESENT', 'EXCUSED', 'ABSENT')),
    unique (meeting, account)
);
