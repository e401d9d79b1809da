-- Organizations are merged as people and vehicles are: a pointer, and no row moves.
alter table master.organization add column merged_into bigint references master.organization (id);
alter table master.organization add column canonical bigint references master.organization (id);
alter table master.organization add column merged_at timestamptz(3);
alter table master.organization add check ((merged_into is null) = (canonical is null));
alter table master.organization add check ((merged_into is null) = (merged_at is null));
create index organization_canonical on master.organization (canonical) where canonical is not null;

create table master.organization_merge (
    id bigint generated always as identity primary key,
    organization bigint not null references master.organization (id),
    other bigint not null references master.organization (id),
    kind text not null check (kind in ('MERGED', 'UNMERGED')),
    reason text not null,
    at timestamptz(3) not null,
    by text not null
);
create index organization_merge_organization on master.organization_merge (organization);
create index organization_merge_other on master.organization_merge (other);

-- Pairs that may be one, waiting for somebody who may merge, as those of people. The rule says why they were found.
create table master.vehicle_pair (
    id bigint generated always as identity primary key,
    ref text not null unique,
    first bigint not null references master.vehicle (id),
    second bigint not null references master.vehicle (id),
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
create index vehicle_pair_open on master.vehicle_pair (score desc, id) where answer is null;
create index vehicle_pair_second on master.vehicle_pair (second);

create table master.organization_pair (
    id bigint generated always as identity primary key,
    ref text not null unique,
    first bigint not null references master.organization (id),
    second bigint not null references master.organization (id),
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
create index organization_pair_open on master.organization_pair (score desc, id) where answer is null;
create index organization_pair_second on master.organization_pair (second);

-- Rows that were entered or changed and not yet held against the others; what stands already is looked at once.
create table master.pair_due (
    about text not null check (about in ('VEHICLE', 'ORGANIZATION')),
    thing bigint not null,
    primary key (about, thing)
);
insert into master.pair_due (about, thing)
    select 'VEHICLE', id from master.vehicle union all select 'ORGANIZATION', id from master.organization;

-- A VIN in which one character was mistyped is found by the parts that were not.
insert into master.vehicle_key (term, vehicle)
    select distinct part.term, read.vehicle from (
        select vin, id as vehicle from master.vehicle where length(vin) = 17
        union select said, vehicle from master.said where kind = 'VIN' and sort <> 'ENGINE' and length(said) = 17 and ended_at is null
    ) read cross join lateral (values ('b ' || left(read.vin, 14)), ('m ' || left(read.vin, 11) || right(read.vin, 3))) as part (term);
