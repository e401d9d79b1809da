-- Who was arrested, when, where, by whom and how.
create table charges.arrest (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    person bigint not null references master.person (id),
    name_last text not null,
    name_first text not null,
    name_middle text not null,
    born text,
    age int not null check (age between 0 and 150),
    juvenile boolean not null,
    -- the person came into the index by this arrest, and is known to nobody who may not see it
    alone boolean not null,
    case_id bigint references cases.jacket (id),
    case_ref text,
    case_number text,
    restricted boolean not null,
    ori text not null,
    arrested_at timestamptz(3) not null,
    place text not null,
    type text not null check (type in ('ON_VIEW', 'WARRANT', 'CITED', 'PROBATION', 'PAROLE', 'CITIZEN')),
    officer text not null,
    officer_id text,
    armed text not null,
    multiple text not null check (multiple in ('N', 'C', 'M')),
    resident text check (resident in ('R', 'N', 'U')),
    under18 text check (under18 in ('H', 'R')),
    -- what follows from the lines of its counts, for lists
    stage text not null check (stage in ('BOOKED', 'FILED', 'DECIDED')),
    charges text not null,
    grade text,
    entered_at timestamptz(3) not null,
    entered_by text not null,
    version int not null,
    check ((case_id is null) = (case_ref is null) and (case_id is null) = (case_number is null)),
    check (not restricted or case_id is not null)
);
create index arrest_at on charges.arrest (arrested_at desc, id desc);
create index arrest_person on charges.arrest (person);
create index arrest_case on charges.arrest (case_id) where case_id is not null;
create index arrest_waiting on charges.arrest (arrested_at) where stage = 'BOOKED';
create index arrest_apart on charges.arrest (id) where juvenile or restricted;

-- Numbers that other agencies gave, and the jail's.
create table charges.arrest_number (
    id bigint generated always as identity primary key,
    ref text not null unique,
    arrest bigint not null references charges.arrest (id),
    kind text not null check (kind in ('SID', 'UCN', 'BOOKING', 'CYCLE')),
    number text not null,
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create unique index arrest_number_once on charges.arrest_number (arrest, kind, number) where ended_at is null;

-- The history of each arrest, and of its counts: lines are added, never changed.
create table charges.arrest_line (
    id bigint generated always as identity primary key,
    arrest bigint not null references charges.arrest (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('MADE', 'CHANGED', 'NUMBERED', 'UNNUMBERED')),
    field text,
    said text,
    was text,
    why text
);
create index arrest_line_arrest on charges.arrest_line (arrest, id);

create table charges.count_line (
    id bigint generated always as identity primary key,
    arrest bigint not null references charges.arrest (id),
    count int not null check (count > 0),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('ADDED', 'CHANGED', 'DROPPED', 'DISPOSED', 'TAKEN_BACK')),
    why text,
    state text,
    code text,
    section text,
    title text,
    level text,
    rank text,
    modifier text,
    counts int,
    offense_on date,
    in_force boolean,
    nibrs text,
    nibrs_why text,
    enhancements text,
    warrant text,
    bail text,
    outcome text,
    ground text,
    said text,
    happened_on date,
    source text,
    court text,
    court_number text,
    check ((kind = 'DISPOSED') = (outcome is not null)),
    check (kind not in ('ADDED', 'CHANGED') or title is not null)
);
create index count_line_arrest on charges.count_line (arrest, id);

create function charges.line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of an arrest''s history is never changed'; end $$;
create trigger arrest_line_stays before update or delete on charges.arrest_line
    for each row execute function charges.line_stays();
create trigger count_line_stays before update or delete on charges.count_line
    for each row execute function charges.line_stays();
