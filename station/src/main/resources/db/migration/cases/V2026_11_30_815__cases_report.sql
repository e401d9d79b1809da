-- The reports of a case, wherever they lie: each is the record of a room, named by its public reference. One that counts no longer stays.
create table cases.report (
    id bigint generated always as identity primary key,
    ref text not null unique,
    jacket bigint not null references cases.jacket (id),
    word text not null,
    title text not null,
    author text,
    at timestamptz(3) not null,
    by text not null,
    gone_at timestamptz(3),
    gone_by text,
    gone_why text,
    check ((gone_at is null) = (gone_by is null) and (gone_at is null) = (gone_why is null))
);
create index report_jacket on cases.report (jacket, id);
