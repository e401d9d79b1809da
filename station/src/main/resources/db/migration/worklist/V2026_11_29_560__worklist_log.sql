-- Logs that the agency defines for itself. A definition is changed by a new edition; what was written under an old one keeps it.
create table worklist.log (
    id bigint generated always as identity primary key,
    ref text not null unique,
    prefix text not null unique,
    digits int not null check (digits between 3 and 6),
    made_at timestamptz(3) not null,
    made_by text not null,
    ended_at timestamptz(3),
    edition int not null,
    keys int not null,
    version int not null
);

create table worklist.log_edition (
    log bigint not null references worklist.log (id),
    edition int not null,
    at timestamptz(3) not null,
    by text not null,
    name text not null,
    purpose text not null,
    law text not null,
    readers text not null,
    writers text not null,
    closes boolean not null,
    results text not null,
    due_kind text not null check (due_kind in ('NONE', 'HOURS', 'DAYS', 'FIELD')),
    due_count int not null,
    due_field text,
    owner text not null,
    every text not null check (every in ('NEVER', 'DAY', 'BUSINESS_DAY', 'WEEK', 'MONTH', 'NTH')),
    weekday int not null,
    nth int not null,
    at_time time not null,
    within int not null,
    from_field text,
    until_field text,
    primary key (log, edition)
);
create trigger log_edition_stays before update on worklist.log_edition for each row execute function worklist.line_stays();

create table worklist.log_field (
    log bigint not null,
    edition int not null,
    place int not null,
    key text not null,
    label text not null,
    kind text not null,
    choices text not null,
    required boolean not null,
    listed boolean not null,
    searched boolean not null,
    primary key (log, edition, place),
    unique (log, edition, key),
    foreign key (log, edition) references worklist.log_edition (log, edition)
);
create trigger log_field_stays before update on worklist.log_field for each row execute function worklist.line_stays();

create table worklist.log_entry (
    id bigint generated always as identity primary key,
    ref text not null unique,
    log bigint not null,
    edition int not null,
    year int not null,
    running bigint not null,
    number text not null unique,
    at timestamptz(3) not null,
    made_at timestamptz(3) not null,
    made_by text not null,
    paper boolean not null,
    about_kind text,
    about_ref text,
    about_number text,
    guarded boolean not null,
    state text not null check (state in ('OPEN', 'LOGGED', 'DONE', 'VOID')),
    result text,
    due_end timestamptz(3),
    ended_at timestamptz(3),
    ended_by text,
    version int not null,
    unique (log, year, running),
    foreign key (log, edition) references worklist.log_edition (log, edition),
    check ((about_kind is null) = (about_ref is null) and (about_kind is null) = (about_number is null)),
    check ((state in ('OPEN', 'LOGGED')) = (ended_at is null) and (ended_at is null) = (ended_by is null))
);
create index log_entry_list on worklist.log_entry (log, at desc, id desc);
create index log_entry_guarded on worklist.log_entry (id) where guarded;
create index log_entry_about on worklist.log_entry (about_kind, about_ref) where about_ref is not null;

-- What happened to an entry: lines are added, never changed.
create table worklist.log_line (
    id bigint generated always as identity primary key,
    entry bigint not null references worklist.log_entry (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('WRITTEN', 'CORRECTED', 'NOTED', 'CLOSED', 'VOIDED', 'OPENED')),
    said text
);
create index log_line_entry on worklist.log_line (entry, id);
create trigger log_line_stays before update on worklist.log_line for each row execute function worklist.line_stays();

-- What stands in a field; the newest line that bears a field holds, the others are its history. Each value stands in the column of what
-- its kind means for a person's trace.
create table worklist.log_value (
    entry bigint not null references worklist.log_entry (id),
    field text not null,
    line bigint not null references worklist.log_line (id),
    identity text,
    said text,
    plain text,
    primary key (entry, field, line),
    check (num_nonnulls(identity, said, plain) <= 1)
);
create trigger log_value_stays before update on worklist.log_value for each row execute function worklist.line_stays();

-- Turns of a recurring duty. Each is a task, which knows whether it is done.
create table worklist.log_turn (
    id bigint generated always as identity primary key,
    ref text not null unique,
    log bigint not null references worklist.log (id),
    entry bigint references worklist.log_entry (id),
    on_day date not null
);
create unique index log_turn_day on worklist.log_turn (log, coalesce(entry, 0), on_day);
create trigger log_turn_stays before update on worklist.log_turn for each row execute function worklist.line_stays();

-- Numbers on blank forms that were printed ahead.
create table worklist.log_blank (
    id bigint generated always as identity primary key,
    log bigint not null references worklist.log (id),
    edition int not null,
    year int not null,
    running bigint not null,
    printed_at timestamptz(3) not null,
    printed_by text not null,
    settled_at timestamptz(3),
    why text,
    unique (log, year, running)
);
