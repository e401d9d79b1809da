-- The master index of vehicles: one row per vehicle as somebody entered it. A merge points to another row and moves none.
create table master.vehicle (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    vin text check (vin ~ '^[A-Z0-9]{4,17}$'),
    year int check (year between 1880 and 2100),
    make text not null,
    model text not null,
    style text not null,
    color text not null,
    second text not null,
    marks text not null,
    merged_into bigint references master.vehicle (id),
    canonical bigint references master.vehicle (id),
    merged_at timestamptz(3),
    apart boolean not null,
    shut boolean not null,
    entered_at timestamptz(3) not null,
    entered_by text not null,
    version int not null,
    check ((merged_into is null) = (canonical is null)),
    check ((merged_into is null) = (merged_at is null))
);
create index vehicle_entered on master.vehicle (entered_at desc, id desc);
create index vehicle_canonical on master.vehicle (canonical) where canonical is not null;

-- What a vehicle is looked up by: plates, VINs and their ends, in normal form.
create table master.vehicle_key (
    term text collate "C" not null,
    vehicle bigint not null
);
create index vehicle_key_term on master.vehicle_key (term, vehicle desc);
create index vehicle_key_vehicle on master.vehicle_key (vehicle);

-- What was merged and taken apart, by whom and why: lines are added, never changed.
create table master.vehicle_merge (
    id bigint generated always as identity primary key,
    vehicle bigint not null references master.vehicle (id),
    other bigint not null references master.vehicle (id),
    kind text not null check (kind in ('MERGED', 'UNMERGED')),
    reason text not null,
    at timestamptz(3) not null,
    by text not null
);
create index vehicle_merge_vehicle on master.vehicle_merge (vehicle);
create index vehicle_merge_other on master.vehicle_merge (other);
