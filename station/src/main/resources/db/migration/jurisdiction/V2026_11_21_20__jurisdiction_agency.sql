create schema jurisdiction;

-- One database, one agency.
create table jurisdiction.agency (
    one boolean primary key default true check (one),
    name text not null,
    ori text not null,
    zone text not null,
    demo boolean not null,
    logo bytea,
    version int not null
);

create table jurisdiction.beat (
    name text primary key,
    place int not null
);
