-- Units: who is on duty under which call sign, where each stands, and what was said on the radio.
create table dispatch.unit (
    id bigint generated always as identity primary key,
    ref text not null unique,
    call_sign text not null,
    officers text not null,
    vehicle text,
    beat text,
    on_at timestamptz(3) not null,
    on_by text not null,
    off_at timestamptz(3),
    status text not null check (status in
        ('AVAILABLE', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'TRANSPORTING', 'BUSY', 'OUT_OF_SERVICE', 'OFF_DUTY')),
    status_at timestamptz(3) not null,
    said text,
    checked_at timestamptz(3),
    call_id bigint references dispatch.call (id),
    call_ref text,
    call_number text,
    version int not null,
    check ((status = 'OFF_DUTY') = (off_at is not null)),
    check ((status in ('DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'TRANSPORTING')) = (call_id is not null)),
    check ((call_id is null) = (call_ref is null) and (call_id is null) = (call_number is null))
);
create unique index unit_on_duty on dispatch.unit (call_sign) where off_at is null;
create index unit_on on dispatch.unit (on_at desc, id desc);
create index unit_call on dispatch.unit (call_ref) where call_ref is not null;

-- A line of the radio and status log: what a unit does, or what was said. Lines are added, never changed.
create table dispatch.radio (
    id bigint generated always as identity primary key,
    at timestamptz(3) not null,
    by text not null,
    unit bigint references dispatch.unit (id),
    call_sign text,
    did text,
    said text,
    call_id bigint references dispatch.call (id),
    call_ref text,
    call_number text,
    check (did is not null or said is not null),
    check ((unit is null) = (call_sign is null)),
    check ((call_id is null) = (call_ref is null) and (call_id is null) = (call_number is null))
);
create index radio_at on dispatch.radio (at desc, id desc);
create index radio_unit on dispatch.radio (unit, id);
create index radio_call on dispatch.radio (call_id, id) where call_id is not null;

create function dispatch.radio_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of the radio log is never changed'; end $$;
create trigger radio_stays before update or delete on dispatch.radio for each row execute function dispatch.radio_stays();

-- How long a unit may be on scene before somebody asks how it is, by the priority of its call; the agency's own figures.
create table dispatch.unit_limit (
    priority int primary key check (priority between 1 and 5),
    minutes int not null check (minutes between 1 and 600)
);
insert into dispatch.unit_limit (priority, minutes) values (1, 10), (2, 15), (3, 30), (4, 45), (5, 60);
