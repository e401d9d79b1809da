-- What was said of a vehicle or an organization, with dates and who said it. Nothing is overwritten: what no longer holds is ended.
create table master.said (
    id bigint generated always as identity primary key,
    ref text not null unique,
    thing bigint not null,
    kind text not null check (kind in (
        'FLAG', 'PLATE', 'VIN', 'COLOR', 'MARK', 'HOLDER', 'ALIAS', 'IDENTIFIER', 'ADDRESS', 'PHONE', 'CONTACT')),
    sort text not null,
    said text not null,
    state text,
    e164 text,
    person bigint references master.person (id),
    from_on date,
    until_on date,
    source text not null,
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text,
    vehicle bigint generated always as (
        case when kind in ('FLAG', 'PLATE', 'VIN', 'COLOR', 'MARK', 'HOLDER') then thing end) stored
        references master.vehicle (id),
    organization bigint generated always as (
        case when kind in ('ALIAS', 'IDENTIFIER', 'ADDRESS', 'PHONE', 'CONTACT') then thing end) stored
        references master.organization (id)
);
create index said_vehicle on master.said (vehicle) where vehicle is not null;
create index said_organization on master.said (organization) where organization is not null;
create index said_person on master.said (person) where person is not null;
create index said_phone on master.said (e164) where e164 is not null;
create index said_flag on master.said (until_on) where kind = 'FLAG';
-- A plate of which only parts were seen: any part of it leads there.
create index said_plate on master.said using gin (said public.gin_trgm_ops) with (fastupdate = off) where kind = 'PLATE';

-- Phones of people are found by the whole number too, also those that no longer hold.
alter table master.person_fact add column e164 text;
update master.person_fact set e164 = '+1' || right(regexp_replace(said, '\D', '', 'g'), 10)
    where kind = 'PHONE' and regexp_replace(said, '\D', '', 'g') ~ '^1?[2-9]\d{9}$';
create index person_fact_phone on master.person_fact (e164) where e164 is not null;
create index person_fact_flag on master.person_fact (until_on) where kind = 'FLAG';
