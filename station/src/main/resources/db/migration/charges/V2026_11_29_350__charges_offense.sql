-- Sections that somebody can be charged with, out of the state's own tables. What the program brings along stands in its files.
create schema charges;

create table charges.offense (
    id bigint generated always as identity primary key,
    state text not null,
    code text not null,
    section text not null,
    title text not null,
    level text not null check (level in ('FELONY', 'WOBBLER', 'MISDEMEANOR', 'INFRACTION', 'VIOLATION')),
    rank text check (rank in ('A', 'B', 'C', 'D', 'UNCLASSIFIED')),
    nibrs_word text not null check (nibrs_word in ('REPORTED', 'NOT_REPORTED', 'ON_FACTS', 'NOT_SAID')),
    nibrs text,
    note text,
    in_force_from date,
    in_force_until date,
    file text not null,
    imported_at timestamptz(3) not null,
    imported_by text not null,
    replaced_at timestamptz(3),
    check ((nibrs is not null) = (nibrs_word = 'REPORTED')),
    check (in_force_until >= in_force_from)
);

-- One version of a section begins on a day.
create unique index offense_version on charges.offense (state, code, lower(section), in_force_from) nulls not distinct
    where replaced_at is null;
