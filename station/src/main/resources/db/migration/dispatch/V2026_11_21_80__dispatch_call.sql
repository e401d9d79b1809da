create schema dispatch;

create table dispatch.call (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    nature text not null,
    nature_code text,
    priority smallint not null check (priority between 1 and 5),
    place text not null,
    latitude double precision,
    longitude double precision,
    party_last text,
    party_first text,
    party_middle text,
    phone text,
    unit text,
    taken_by text not null,
    received_at timestamptz(3) not null,
    dispatched_at timestamptz(3),
    en_route_at timestamptz(3),
    arrived_at timestamptz(3),
    cleared_at timestamptz(3),
    state text not null,
    ending text,
    case_id bigint references cases.jacket (id),
    case_ref text,
    case_number text,
    version int not null,
    check (state in ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'CLEARED', 'CANCELED')),
    check ((state in ('CLEARED', 'CANCELED')) = (ending is not null))
);
create index call_received on dispatch.call (received_at desc, id desc);
create index call_open on dispatch.call (priority, received_at) where state not in ('CLEARED', 'CANCELED');
create index call_case on dispatch.call (case_id) where case_id is not null;

-- The call's log: lines are added, never changed.
create table dispatch.line (
    id bigint generated always as identity primary key,
    call bigint not null references dispatch.call (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE')),
    field text,
    said text,
    was text,
    moment timestamptz(3),
    was_moment timestamptz(3),
    corrects bigint references dispatch.line (id)
);
create index line_call on dispatch.line (call, id);

create function dispatch.line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of a call''s log is never changed'; end $$;
create trigger line_stays before update on dispatch.line for each row execute function dispatch.line_stays();
