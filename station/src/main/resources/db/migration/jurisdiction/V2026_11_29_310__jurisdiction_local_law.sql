-- The agency's own layer of law. A line is never deleted: it gets a last day, or is struck when it was a mistake.
create table jurisdiction.local_value (
    id bigint generated always as identity primary key,
    ref text not null unique,
    rule text not null,
    item text not null,
    value numeric(11, 4) not null,
    ordinance text not null,
    adopted date not null,
    first_day date not null,
    last_day date,
    why text not null,
    set_by text not null,
    set_at timestamptz(3) not null,
    ended_by text,
    ended_at timestamptz(3),
    ended_why text,
    struck boolean not null default false,
    version int not null
);
create index local_value_rule on jurisdiction.local_value (rule) where not struck;

-- Closures, dated and adopted holidays, hours of the desks: the agency's own calendar.
create table jurisdiction.local_day (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null,
    desk text not null,
    calendar text not null,
    holiday text not null,
    weekday text,
    every_weeks int not null,
    opens time,
    closes time,
    first_day date not null,
    last_day date,
    why text not null,
    set_by text not null,
    set_at timestamptz(3) not null,
    ended_by text,
    ended_at timestamptz(3),
    ended_why text,
    struck boolean not null default false,
    version int not null
);

-- Whom to ask about the law: the city attorney of this agency, as its people reach him.
create table jurisdiction.counsel (
    one boolean primary key default true check (one),
    contact text not null,
    version int not null
);
