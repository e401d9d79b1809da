-- A list as somebody likes to see it: filter, order and columns under a name, each person's own.
create table web.view (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null,
    list text not null,
    name text not null,
    question text not null,
    kept_at timestamptz(3) not null,
    unique (account, list, name)
);
