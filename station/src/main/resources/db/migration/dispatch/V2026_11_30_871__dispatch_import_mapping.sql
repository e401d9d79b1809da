-- What the columns of a log say whose headings somebody explained once: a file with the same headings is known from then on.
create table dispatch.import_mapping (
    id bigint generated always as identity primary key,
    ref text not null unique,
    headings text not null unique,
    system text not null,
    number text not null,
    time text not null,
    clock text,
    nature text not null,
    place text,
    latitude text,
    longitude text,
    area text,
    status text,
    narrative text,
    pattern text not null,
    changed_at timestamptz(3) not null,
    changed_by text not null,
    version int not null
);
