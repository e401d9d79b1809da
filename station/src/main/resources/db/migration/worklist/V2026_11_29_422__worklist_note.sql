-- The pass-on log: notes are added and corrected by another note, never changed.
create table worklist.note (
    id bigint generated always as identity primary key,
    ref text not null unique,
    at timestamptz(3) not null,
    by text not null,
    account bigint not null,
    name text not null,
    queue text,
    said text not null,
    corrects bigint unique references worklist.note (id)
);
create trigger note_stays before update on worklist.note for each row execute function worklist.line_stays();

create table worklist.note_seen (
    id bigint generated always as identity primary key,
    note bigint not null references worklist.note (id),
    account bigint not null,
    name text not null,
    at timestamptz(3) not null,
    unique (note, account)
);
create trigger note_seen_stays before update on worklist.note_seen for each row execute function worklist.line_stays();

create table worklist.problem (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null check (kind in ('PROBLEM', 'SUGGESTION')),
    said text not null,
    raised_at timestamptz(3) not null,
    raised_by text not null,
    raised_name text not null,
    answer text,
    answered_at timestamptz(3),
    answered_by text,
    answered_name text,
    version int not null,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (answered_name is null))
);
create index problem_open on worklist.problem (raised_at) where answer is null;
