-- Complaints at the front desk: by kind, who complains, of what and of whom, who was given it, what came of it.
create table dispatch.complaint (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    kind text not null check (kind in ('PERSONNEL', 'SERVICE', 'POLICY', 'CITATION', 'NEIGHBORHOOD', 'CITY')),
    channel text not null check (channel in ('COUNTER', 'PHONE', 'MAIL', 'EMAIL', 'FAX')),
    came_at timestamptz(3) not null,
    name text,
    phone text,
    email text,
    address text,
    spanish boolean not null,
    what text not null,
    happened text,
    place text,
    employee text,
    member bigint,
    member_ref text,
    witnesses text,
    wants text,
    contact_id bigint references dispatch.contact (id),
    contact_ref text,
    contact_number text,
    taken_at timestamptz(3) not null,
    taken_by text not null,
    receipt text not null check (receipt in ('GIVEN', 'LATER', 'NONE')),
    receipt_at timestamptz(3),
    state text not null check (state in ('TAKEN', 'ASSIGNED', 'HANDED_OVER', 'CLOSED', 'TOLD')),
    state_at timestamptz(3) not null,
    state_by text not null,
    said text,
    due_on date,
    finding text check (finding in
        ('SUSTAINED', 'NOT_SUSTAINED', 'EXONERATED', 'UNFOUNDED', 'WITHDRAWN', 'EXPLAINED', 'CORRECTED', 'NO_ACTION')),
    answer text,
    closed_on date,
    version int not null,
    check ((member is null) = (member_ref is null)),
    check (kind <> 'PERSONNEL' or employee is not null),
    check (kind <> 'PERSONNEL' or state not in ('TAKEN', 'HANDED_OVER')),
    check ((contact_id is null) = (contact_ref is null) and (contact_id is null) = (contact_number is null)),
    check ((receipt = 'GIVEN') = (receipt_at is not null)),
    check ((state = 'ASSIGNED') = (due_on is not null)),
    check ((state in ('CLOSED', 'TOLD')) = (finding is not null)),
    check ((finding is null) = (answer is null) and (finding is null) = (closed_on is null)),
    check (state not in ('HANDED_OVER', 'TOLD') or said is not null)
);
create index complaint_came on dispatch.complaint (came_at desc, id desc);
create index complaint_open on dispatch.complaint (came_at) where state in ('TAKEN', 'ASSIGNED');
create index complaint_taken_by on dispatch.complaint (taken_by, taken_at desc) where kind = 'PERSONNEL';

-- To whom it was given, one row for each person and time.
create table dispatch.complaint_assigned (
    id bigint generated always as identity primary key,
    complaint bigint not null references dispatch.complaint (id),
    account bigint not null,
    code text not null,
    name text not null,
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text,
    check ((ended_at is null) = (ended_by is null))
);
create unique index complaint_assigned_now on dispatch.complaint_assigned (complaint, account) where ended_at is null;

create table dispatch.complaint_line (
    id bigint generated always as identity primary key,
    complaint bigint not null references dispatch.complaint (id),
    at timestamptz(3) not null,
    by text not null,
    step text not null,
    said text
);
create index complaint_line_complaint on dispatch.complaint_line (complaint, id);

create function dispatch.complaint_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of a complaint is never changed'; end $$;
create trigger complaint_line_stays before update or delete on dispatch.complaint_line
    for each row execute function dispatch.complaint_line_stays();
