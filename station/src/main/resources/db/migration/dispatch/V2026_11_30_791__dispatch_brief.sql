-- Short records: suspicious people and vehicles, traffic problems, found property, impounded vehicles, hazards, until when patrol is told.
create table dispatch.brief (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    kind text not null check (kind in ('PERSON', 'VEHICLE', 'TRAFFIC', 'PROPERTY', 'IMPOUND', 'HAZARD')),
    what text not null,
    place text not null,
    place_ref text,
    beat text,
    seen_at timestamptz(3) not null,
    until_on date not null,
    told_by text,
    phone text,
    person text,
    standing text check (standing in ('SUBJECT', 'JUVENILE', 'VICTIM', 'OWNER')),
    suspicion text,
    person_ref text,
    person_number text,
    plate text,
    plate_state text,
    looks text,
    vehicle_ref text,
    vehicle_number text,
    kept text,
    duty_code text,
    duty_name text,
    due_on date,
    call_id bigint references dispatch.call (id),
    call_ref text,
    contact_id bigint references dispatch.contact (id),
    contact_ref text,
    from_number text,
    made_at timestamptz(3) not null,
    made_by text not null,
    state text not null check (state in ('OPEN', 'HANDLED', 'EXPIRED')),
    state_at timestamptz(3) not null,
    state_by text not null,
    said text,
    version int not null,
    check ((person is null) = (standing is null)),
    check (person is not null or suspicion is null),
    check ((person_ref is null) = (person_number is null)),
    check ((vehicle_ref is null) = (vehicle_number is null)),
    check ((duty_code is null) = (duty_name is null) and (duty_code is null) = (due_on is null)),
    check ((call_id is null) = (call_ref is null) and (contact_id is null) = (contact_ref is null)),
    check (state <> 'HANDLED' or said is not null)
);
create index brief_made on dispatch.brief (made_at desc, id desc);
create index brief_open on dispatch.brief (until_on) where state = 'OPEN';

create table dispatch.brief_line (
    id bigint generated always as identity primary key,
    brief bigint not null references dispatch.brief (id),
    at timestamptz(3) not null,
    by text not null,
    step text not null,
    said text
);
create index brief_line_brief on dispatch.brief_line (brief, id);

create function dispatch.brief_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of a short record is never changed'; end $$;
create trigger brief_line_stays before update or delete on dispatch.brief_line
    for each row execute function dispatch.brief_line_stays();

-- How many days a kind stays in the briefing when nothing else is said, and at most. The agency changes them.
create table dispatch.brief_days (
    kind text primary key check (kind in ('PERSON', 'VEHICLE', 'TRAFFIC', 'PROPERTY', 'IMPOUND', 'HAZARD')),
    days int not null check (days between 1 and most),
    most int not null check (most between 1 and 1826),
    version int not null
);
insert into dispatch.brief_days (kind, days, most, version) values
    ('PERSON', 3, 30, 1), ('VEHICLE', 7, 30, 1), ('TRAFFIC', 14, 60, 1),
    ('PROPERTY', 7, 90, 1), ('IMPOUND', 7, 30, 1), ('HAZARD', 7, 60, 1);

-- Briefings that were given, so that the next one marks what came since.
create table dispatch.briefing (
    id bigint generated always as identity primary key,
    beat text,
    given_at timestamptz(3) not null,
    given_by text not null,
    records int not null
);
create index briefing_given on dispatch.briefing (given_at desc);
