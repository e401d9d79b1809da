-- Each place once: an address, a block, a corner, a common place. Its key says which; a merge points to another row and moves none.
create table master.place (
    id bigint generated always as identity primary key,
    ref text not null unique,
    key text collate "C" not null unique,
    label text not null,
    sort text collate "C" not null,
    beat text,
    district text,
    listed boolean not null,
    used bigint not null,
    merged_into bigint references master.place (id),
    canonical bigint references master.place (id),
    merged_at timestamptz(3),
    entered_at timestamptz(3) not null,
    entered_by text not null,
    check ((merged_into is null) = (canonical is null)),
    check ((merged_into is null) = (merged_at is null))
);
create index place_sort on master.place (sort, id) where listed;
create index place_used on master.place (used desc, id) where listed;
create index place_canonical on master.place (canonical) where canonical is not null;

-- Names by which people know a place.
create table master.place_name (
    id bigint generated always as identity primary key,
    place bigint not null references master.place (id),
    core text collate "C" not null,
    said text not null,
    file text,
    at timestamptz(3) not null,
    by text not null,
    unique (place, core)
);
create index place_name_core on master.place_name (core);

-- What whoever goes there must know; ended, never deleted.
create table master.place_note (
    id bigint generated always as identity primary key,
    ref text not null unique,
    place bigint not null references master.place (id),
    kind text not null check (kind in ('WEAPONS', 'VIOLENCE', 'DOG', 'MEDICAL', 'HAZMAT', 'OFFICER', 'GATE', 'OTHER')),
    said text not null,
    source text not null,
    from_on date,
    until_on date,
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create index place_note_place on master.place_note (place);

-- What was merged and taken apart, by whom and why: lines are added, never changed.
create table master.place_merge (
    id bigint generated always as identity primary key,
    place bigint not null references master.place (id),
    other bigint not null references master.place (id),
    kind text not null check (kind in ('MERGED', 'UNMERGED')),
    reason text not null,
    at timestamptz(3) not null,
    by text not null
);
create index place_merge_place on master.place_merge (place);
create index place_merge_other on master.place_merge (other);

-- An address of a person, where it is known which place it is.
alter table master.person_fact add column place bigint references master.place (id);
create index person_fact_place on master.person_fact (place) where place is not null;
