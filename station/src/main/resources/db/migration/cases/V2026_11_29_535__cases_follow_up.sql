-- Whose case it is: one person at a time, until when, and everybody who had it before.
create table cases.assignment (
    id bigint generated always as identity primary key,
    jacket bigint not null references cases.jacket (id),
    account bigint not null references staff.account (id),
    ref text not null,
    name text not null,
    at timestamptz(3) not null,
    by text not null,
    due_on date not null,
    priority text not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
    why text,
    ended_at timestamptz(3),
    ended_by text,
    check ((ended_at is null) = (ended_by is null))
);
create unique index assignment_now on cases.assignment (jacket) where ended_at is null;
create index assignment_jacket on cases.assignment (jacket, id);
create index assignment_account on cases.assignment (account) where ended_at is null;

-- What was done in a case after the report: lines are added, never changed; a correction is a line that names the one before.
create table cases.follow_up (
    id bigint generated always as identity primary key,
    ref text not null unique,
    jacket bigint not null references cases.jacket (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('CONTACT', 'ATTEMPT', 'CANVASS', 'LEAD', 'INTERVIEW', 'RECORD_CHECK', 'LAB', 'SURVEILLANCE',
        'VICTIM_UPDATE', 'SUPERVISOR', 'OTHER')),
    happened_at timestamptz(3) not null,
    about boolean not null,
    who text,
    person bigint references master.person (id),
    place text,
    said text not null,
    result text,
    step text,
    step_due date,
    answers bigint references cases.follow_up (id),
    corrects bigint references cases.follow_up (id),
    why text,
    answered text check (answered in ('ANSWERED', 'NOBODY', 'REFUSED', 'VACANT')),
    check ((step is null) = (step_due is null)),
    check ((corrects is null) = (why is null)),
    check ((kind = 'CANVASS') = (answered is not null))
);
create index follow_up_jacket on cases.follow_up (jacket, happened_at, id);
create index follow_up_answers on cases.follow_up (answers) where answers is not null;
create unique index follow_up_corrects on cases.follow_up (corrects) where corrects is not null;
create index follow_up_step on cases.follow_up (step_due) where step_due is not null;

create function cases.written_stays() returns trigger language plpgsql as
$$ begin raise exception 'what was written down in a case is never changed'; end $$;
create trigger follow_up_stays before update on cases.follow_up for each row execute function cases.written_stays();

alter table cases.line drop constraint line_kind_check;
alter table cases.line add constraint line_kind_check
    check (kind in ('OPENED', 'CLOSED', 'REOPENED', 'RESTRICTED', 'LIFTED', 'ASSIGNED', 'UNASSIGNED', 'GIVEN', 'RETURNED', 'SCREENED'));
