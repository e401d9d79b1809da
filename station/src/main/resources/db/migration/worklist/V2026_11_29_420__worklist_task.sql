create schema worklist;

-- What somebody has to do: by hand, by a room, or by a running clock of law.
create table worklist.task (
    id bigint generated always as identity primary key,
    ref text not null unique,
    source text unique,
    kind text not null,
    what text not null,
    about_kind text,
    about_ref text,
    about_number text,
    matter text,
    rule text,
    item text,
    cite text,
    warns boolean not null,
    owner_account bigint,
    owner_ref text,
    owner_name text,
    queue text,
    started_at timestamptz(3) not null,
    started_by text not null,
    opens_at timestamptz(3) not null,
    due_end timestamptz(3),
    due_on date,
    safety boolean not null,
    state text not null check (state in ('OPEN', 'SNOOZED', 'DONE', 'DROPPED', 'LAPSED')),
    until timestamptz(3),
    why text,
    ended_at timestamptz(3),
    ended_by text,
    raised_account bigint,
    raised_ref text,
    raised_name text,
    raised_queue text,
    version int not null,
    check ((owner_account is null) <> (queue is null)),
    check ((about_kind is null) = (about_ref is null) and (about_kind is null) = (about_number is null)),
    check ((rule is null) = (matter is null) and (rule is null) = (item is null) and (rule is null) = (cite is null)),
    check (due_on is null or due_end is not null),
    check ((state = 'SNOOZED') = (until is not null)),
    check ((state in ('DONE', 'DROPPED', 'LAPSED')) = (ended_at is not null))
);
create index task_person on worklist.task (owner_account) where state in ('OPEN', 'SNOOZED');
create index task_queue on worklist.task (queue) where state in ('OPEN', 'SNOOZED');
create index task_raised_person on worklist.task (raised_account) where state in ('OPEN', 'SNOOZED') and raised_account is not null;
create index task_raised_queue on worklist.task (raised_queue) where state in ('OPEN', 'SNOOZED') and raised_queue is not null;
create index task_about on worklist.task (about_kind, about_ref);
create index task_matter on worklist.task (matter) where matter is not null;

-- The history of each task: lines are added, never changed.
create table worklist.task_line (
    id bigint generated always as identity primary key,
    task bigint not null references worklist.task (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null,
    said text,
    was text,
    why text
);
create index task_line_task on worklist.task_line (task, id);

create function worklist.line_stays() returns trigger language plpgsql as
$$ begin raise exception 'what was written down is never changed'; end $$;
create trigger task_line_stays before update on worklist.task_line for each row execute function worklist.line_stays();
