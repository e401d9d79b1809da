create schema master;

-- The master index of people: one row per person as somebody entered him. A merge points to another row and moves none.
create table master.person (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    last text not null,
    first text not null,
    middle text not null,
    sort text collate "C" not null,
    born text collate "C" check (born ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    sex text check (sex in ('F', 'M', 'U')),
    race text check (race in ('W', 'B', 'I', 'A', 'P', 'U')),
    ethnicity text check (ethnicity in ('H', 'N', 'U')),
    height_in int,
    weight_lb int,
    hair text,
    eyes text,
    marks text,
    merged_into bigint references master.person (id),
    canonical bigint references master.person (id),
    merged_at timestamptz(3),
    apart boolean not null,
    shut boolean not null,
    entered_at timestamptz(3) not null,
    entered_by text not null,
    version int not null,
    check ((merged_into is null) = (canonical is null)),
    check ((merged_into is null) = (merged_at is null))
);
create index person_sort on master.person (sort, id);
create index person_entered on master.person (entered_at desc, id desc);
create index person_canonical on master.person (canonical) where canonical is not null;

-- What was said of a person: other names, identifiers, addresses, phones, flags, relations; with dates and who said it.
create table master.person_fact (
    id bigint generated always as identity primary key,
    ref text not null unique,
    person bigint not null references master.person (id),
    kind text not null check (kind in ('NAME', 'IDENTIFIER', 'ADDRESS', 'PHONE', 'FLAG', 'RELATION')),
    sort text not null,
    said text not null,
    state text,
    sealed bytea,
    other bigint references master.person (id),
    from_on date,
    until_on date,
    source text not null,
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create index person_fact_person on master.person_fact (person);
create index person_fact_other on master.person_fact (other) where other is not null;

-- What a person is looked up by, in normal form: names, sounds, dates, numbers. Reads go through this one index.
create table master.person_key (
    term text collate "C" not null,
    person bigint not null,
    year smallint
);
create index person_key_term on master.person_key (term, person desc) include (year);
create index person_key_person on master.person_key (person);

-- The distinct surnames: misspellings are looked up here, never among the people. Its pages are kept nearly empty, since the planner
-- takes comparing trigrams for as cheap as comparing numbers and reads a dense table as a whole (20 ms for 12,000 words) instead of the index.
create table master.surname (
    word text collate "C" primary key
) with (fillfactor = 10);
create index surname_spelling on master.surname using gin (word public.gin_trgm_ops) with (fastupdate = off);

-- Pairs that may be one person, waiting for somebody who may merge.
create table master.person_pair (
    id bigint generated always as identity primary key,
    ref text not null unique,
    first bigint not null references master.person (id),
    second bigint not null references master.person (id),
    score int not null,
    found_at timestamptz(3) not null,
    answer text check (answer in ('MERGED', 'DISTINCT')),
    reason text,
    answered_at timestamptz(3),
    answered_by text,
    unique (first, second),
    check (first < second),
    check ((answer is null) = (answered_at is null and answered_by is null and reason is null))
);
create index person_pair_open on master.person_pair (score desc, id) where answer is null;
create index person_pair_second on master.person_pair (second);

-- What was merged and unmerged, by whom and why: lines are added, never changed.
create table master.person_merge (
    id bigint generated always as identity primary key,
    person bigint not null references master.person (id),
    other bigint not null references master.person (id),
    kind text not null check (kind in ('MERGED', 'UNMERGED')),
    reason text not null,
    at timestamptz(3) not null,
    by text not null
);
create index person_merge_person on master.person_merge (person);
create index person_merge_other on master.person_merge (other);

-- The key under which full social security numbers are compared, itself sealed.
create table master.setting (
    name text primary key,
    sealed bytea not null
);
