-- Police reports, from the first draft to the file. A row is changed until it is approved; then only its state and its codes are.
create schema reports;

create table reports.report (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    kind text not null,
    jacket bigint not null references cases.jacket (id),
    case_ref text not null,
    case_number text not null,
    guarded boolean not null,
    running int not null,
    origin_kind text,
    origin_ref text,
    origin_number text,
    author bigint not null,
    author_ref text not null,
    author_name text not null,
    made_at timestamptz(3) not null,
    about text not null,
    occurred_from timestamptz(3),
    occurred_to timestamptz(3),
    place text,
    narrative text not null,
    trained boolean not null,
    state text not null check (state in ('DRAFT', 'TRAINER_REVIEW', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'PROCESSED', 'FILED', 'CANCELED')),
    state_at timestamptz(3) not null,
    state_by text not null,
    why text,
    signed_at timestamptz(3),
    signed_by text,
    version int not null,
    unique (jacket, running),
    check ((origin_kind is null) = (origin_ref is null) and (origin_kind is null) = (origin_number is null)),
    check ((signed_at is null) = (signed_by is null)),
    check ((state in ('APPROVED', 'PROCESSED', 'FILED')) = (signed_at is not null)),
    check ((state = 'CANCELED') = (why is not null)),
    check (occurred_to is null or occurred_from is not null and occurred_to >= occurred_from)
);
create index report_made on reports.report (made_at desc, id desc);
create index report_waits on reports.report (state, state_at);
create index report_author on reports.report (author, state);

create table reports.offense (
    report bigint not null references reports.report (id),
    position int not null,
    state text not null,
    statute_code text not null,
    section text not null,
    title text not null,
    nibrs_word text not null,
    nibrs text,
    attempted boolean not null,
    coded text,
    primary key (report, position)
);

create table reports.person (
    report bigint not null references reports.report (id),
    position int not null,
    role text not null,
    name_last text not null,
    name_first text not null,
    name_middle text not null,
    born text,
    sex text,
    race text,
    phone text,
    address text,
    person bigint,
    number text,
    fresh boolean not null,
    primary key (report, position),
    check ((person is null) = (number is null))
);
create index person_person on reports.person (person);

create table reports.vehicle (
    report bigint not null references reports.report (id),
    position int not null,
    role text not null,
    plate text,
    plate_state text,
    vin text,
    year int,
    make text not null,
    model text not null,
    color text not null,
    vehicle bigint,
    number text,
    fresh boolean not null,
    primary key (report, position),
    check ((vehicle is null) = (number is null))
);

create table reports.property (
    report bigint not null references reports.report (id),
    position int not null,
    loss text not null,
    article text not null,
    description text not null,
    serial text,
    value bigint check (value >= 0),
    count int not null check (count > 0),
    primary key (report, position)
);

-- What a reviewer asks of the author, pinned to a part of the report or to a passage of its narrative.
create table reports.comment (
    id bigint generated always as identity primary key,
    report bigint not null references reports.report (id),
    at timestamptz(3) not null,
    by text not null,
    part text not null,
    passage text,
    said text not null,
    answered_at timestamptz(3)
);
create index comment_report on reports.comment (report, id);

create table reports.line (
    id bigint generated always as identity primary key,
    report bigint not null references reports.report (id),
    at timestamptz(3) not null,
    by text not null,
    step text not null,
    said text
);
create index line_report on reports.line (report, id);
