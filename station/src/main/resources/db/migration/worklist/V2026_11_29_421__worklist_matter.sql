-- What clocks of law run about, and what was told of it. Their dates are counted from here, anew whenever the law or the calendar changes.
create table worklist.matter (
    id bigint generated always as identity primary key,
    ref text not null unique,
    source_kind text not null,
    source_ref text not null,
    title text not null,
    about_kind text,
    about_ref text,
    about_number text,
    areas text not null,
    rules text not null,
    owner text,
    counted_by text not null,
    opened_at timestamptz(3) not null,
    opened_by text not null,
    unique (source_kind, source_ref),
    check ((about_kind is null) = (about_ref is null) and (about_kind is null) = (about_number is null))
);
create index matter_counted on worklist.matter (counted_by);
create index matter_about on worklist.matter (about_kind, about_ref);

create table worklist.told (
    id bigint generated always as identity primary key,
    matter bigint not null references worklist.matter (id),
    at timestamptz(3) not null,
    by text not null,
    fact text not null check (fact in ('HAPPENED', 'NEVER', 'TAKEN_BACK', 'STANDS', 'GOES_ON', 'BECAUSE', 'ACTED')),
    name text not null,
    moment timestamptz(3),
    day date,
    said text
);
create index told_matter on worklist.told (matter, id);
create trigger told_stays before update on worklist.told for each row execute function worklist.line_stays();
