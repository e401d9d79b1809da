-- What a door or an alarm of the station's own security system said, and what was done about it.
create table dispatch.door_event (
    id bigint generated always as identity primary key,
    ref text not null unique,
    at timestamptz(3) not null,
    by text not null,
    source text not null,
    event text not null,
    response text,
    closed_at timestamptz(3),
    closed_by text,
    version int not null,
    check ((response is null) = (closed_at is null) and (response is null) = (closed_by is null))
);
create index door_event_at on dispatch.door_event (at desc, id desc);
create index door_event_open on dispatch.door_event (at) where closed_at is null;
