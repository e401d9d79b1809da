-- The agency's own list of who and what is wanted, stolen or missing. No state system reads it or writes it.
create table master.hot (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    subject text not null check (subject in ('PERSON', 'PLATE', 'VIN', 'ARTICLE', 'GUN')),
    kind text not null check (kind in ('WANTED', 'MISSING', 'STOLEN', 'LOST', 'FELONY')),
    said text not null,
    born text check (born ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    state text,
    detail text not null,
    keys text[] not null,
    since_on date not null,
    until_on date,
    contact text not null,
    case_number text not null,
    reason text not null,
    entered_at timestamptz(3) not null,
    entered_by text not null,
    checked_at timestamptz(3),
    checked_by text,
    cleared_at timestamptz(3),
    cleared_by text,
    cleared_why text,
    version int not null,
    check ((checked_at is null) = (checked_by is null)),
    check (checked_by <> entered_by),
    check ((cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (cleared_why is null))
);
create index hot_keys on master.hot using gin (keys) with (fastupdate = off) where cleared_at is null;
create index hot_entered on master.hot (entered_at desc, id desc);
