-- Where filed reports go by themselves: the lines out of the house, who receives, which reports, and each packet on its way.
create table reports.connection (
    id bigint generated always as identity primary key,
    ref text not null unique,
    name text not null,
    channel text not null check (channel in ('FOLDER', 'WEBHOOK')),
    address text not null,
    secret bytea,
    added_at timestamptz(3) not null,
    added_by text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    check ((channel = 'WEBHOOK') = (secret is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index connection_address on reports.connection (channel, address) where withdrawn_at is null;

create table reports.recipient (
    id bigint generated always as identity primary key,
    ref text not null unique,
    name text not null,
    kind text not null check (kind in ('PROSECUTOR', 'STATE_JUSTICE', 'DETECTIVE', 'PARTNER')),
    connection bigint references reports.connection (id),
    paper text not null check (paper in ('FACE', 'FULL')),
    purpose text not null,
    authority text not null,
    added_at timestamptz(3) not null,
    added_by text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index recipient_name on reports.recipient (lower(name)) where withdrawn_at is null;

create table reports.route (
    id bigint generated always as identity primary key,
    ref text not null unique,
    recipient bigint not null references reports.recipient (id),
    kind text,
    offense text,
    role text,
    minor boolean not null,
    added_at timestamptz(3) not null,
    added_by text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- A packet is what one recipient gets of one report. Its reference is the key by which the other side knows a repetition.
create table reports.packet (
    id bigint generated always as identity primary key,
    ref text not null unique,
    report bigint not null references reports.report (id),
    recipient bigint not null references reports.recipient (id),
    route bigint not null references reports.route (id),
    channel text not null check (channel in ('PRINT', 'FOLDER', 'WEBHOOK')),
    made_at timestamptz(3) not null,
    made_by text not null,
    file text,
    size bigint,
    sha256 text,
    pages int,
    labels text,
    state text not null check (state in ('WAITING', 'TO_PRINT', 'SENT', 'FAILED', 'DELIVERED', 'CANCELED')),
    state_at timestamptz(3) not null,
    state_by text not null,
    said text,
    tries int not null,
    next_at timestamptz(3),
    may_be_out boolean not null,
    version int not null,
    unique (report, recipient),
    check ((file is null) = (sha256 is null) and (file is null) = (size is null) and (file is null) = (pages is null)),
    check ((state in ('WAITING', 'SENT')) = (next_at is not null)),
    check (state not in ('SENT', 'DELIVERED') or file is not null)
);
create index packet_due on reports.packet (next_at) where next_at is not null;
create index packet_bare on reports.packet (id) where file is null;
create index packet_state on reports.packet (state, state_at);

create table reports.packet_line (
    id bigint generated always as identity primary key,
    packet bigint not null references reports.packet (id),
    at timestamptz(3) not null,
    by text not null,
    step text not null,
    said text
);
create index packet_line_packet on reports.packet_line (packet, id);

-- Who may know of a report, of a restricted case or not.
create function reports.lets_know_report(report_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from reports.report
        where report.ref = report_ref and (not report.guarded or cases.lets_in(report.case_ref, reader)));
end $$;
