create table staff.certificate (
    id bigint generated always as identity primary key,
    ref text not null unique,
    member bigint not null references staff.member,
    kind text not null,
    number text,
    valid_from date not null,
    valid_until date,
    recorded_by text not null,
    recorded_at timestamptz(3) not null,
    withdrawn_at timestamptz(3),
    withdrawn_why text
);
create index certificate_member on staff.certificate (member);

create table staff.assignment (
    id bigint generated always as identity primary key,
    ref text not null unique,
    member bigint not null references staff.member,
    post text not null,
    begins_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    given_by text not null,
    given_at timestamptz(3) not null
);
create index assignment_member on staff.assignment (member, ends_at);
create index assignment_end on staff.assignment (ends_at);

create table staff.absence (
    id bigint generated always as identity primary key,
    ref text not null unique,
    member bigint not null references staff.member,
    kind text not null,
    first_day date not null,
    last_day date not null,
    recorded_by text not null,
    recorded_at timestamptz(3) not null
);
create index absence_member on staff.absence (member, last_day);

-- A job family or a role that this agency bars from a duty.
create table staff.bar (
    id bigint generated always as identity primary key,
    ref text not null unique,
    who text not null,
    duty text not null,
    cite text not null,
    set_by text not null,
    set_at timestamptz(3) not null,
    lifted_by text,
    lifted_at timestamptz(3)
);
create unique index bar_open on staff.bar (who, duty) where lifted_at is null;

-- A duty that is open only while one of its certificates is current.
create table staff.duty_need (
    id bigint generated always as identity primary key,
    ref text not null unique,
    duty text not null,
    certificate text not null,
    cite text not null,
    set_by text not null,
    set_at timestamptz(3) not null,
    lifted_by text,
    lifted_at timestamptz(3)
);
create unique index duty_need_open on staff.duty_need (duty, certificate) where lifted_at is null;

-- A restricted record opened in an emergency: by whom, why, until when, and what the reviewer found.
create table staff.glass (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null references staff.account,
    kind text not null,
    record text not null,
    case_number text not null,
    reason text not null,
    explanation text not null,
    broken_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    review_by timestamptz(3) not null,
    reviewed_by bigint references staff.account,
    reviewed_at timestamptz(3),
    verdict text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    note text,
    version int not null
);
create index glass_open on staff.glass (review_by) where reviewed_at is null;
create index glass_running on staff.glass (ends_at);

-- What account managers are told of (CJIS AC-2(1)).
create table staff.notice (
    id bigint generated always as identity primary key,
    ref text not null unique,
    at timestamptz(3) not null,
    kind text not null,
    account bigint not null references staff.account,
    by text not null,
    seen_by text,
    seen_at timestamptz(3)
);
create index notice_unseen on staff.notice (at) where seen_at is null;

-- The yearly review of all accounts, each signed off by name (CJIS AC-2, AC-6(7)).
create table staff.review (
    id bigint generated always as identity primary key,
    ref text not null unique,
    opened_at timestamptz(3) not null,
    opened_by text not null,
    closed_at timestamptz(3)
);
create unique index review_open on staff.review ((true)) where closed_at is null;

create table staff.review_line (
    review bigint not null references staff.review,
    account bigint not null references staff.account,
    verdict text check (verdict in ('KEEP', 'DISABLE')),
    signed_by bigint references staff.account,
    signed_at timestamptz(3),
    note text,
    primary key (review, account)
);
