-- Which vehicles are involved in a case, with what was said of them on the day. The vehicle stands in the master index.
create table cases.vehicle_involved (
    id bigint generated always as identity primary key,
    ref text not null unique,
    jacket bigint not null references cases.jacket (id),
    vehicle bigint not null references master.vehicle (id),
    role text not null check (role in ('STOLEN', 'RECOVERED', 'SUSPECT', 'VICTIM', 'TOWED', 'EVIDENCE', 'OTHER')),
    said text not null,
    since timestamptz(3) not null,
    source text not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create unique index vehicle_involved_now on cases.vehicle_involved (jacket, vehicle, role) where ended_at is null;
create index vehicle_involved_vehicle on cases.vehicle_involved (vehicle);
