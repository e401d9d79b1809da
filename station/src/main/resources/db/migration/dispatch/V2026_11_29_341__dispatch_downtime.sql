-- Numbered blank sheets for the hours when the system does not answer, and what became of each.
create table dispatch.downtime_pack (
    id bigint generated always as identity primary key,
    ref text not null unique,
    year int not null,
    first bigint not null,
    count int not null check (count between 1 and 100),
    made_at timestamptz(3) not null,
    made_by text not null,
    unique (year, first)
);

-- A sheet that is still blank has no row.
create table dispatch.downtime_sheet (
    pack bigint not null references dispatch.downtime_pack (id),
    running bigint not null,
    state text not null check (state in ('ENTERED', 'SPOILED')),
    call_ref text,
    written_by text,
    why text,
    settled_at timestamptz(3) not null,
    settled_by text not null,
    primary key (pack, running),
    check ((state = 'ENTERED') = (call_ref is not null)),
    check ((state = 'ENTERED') = (written_by is not null)),
    check ((state = 'SPOILED') = (why is not null))
);

alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check check (kind in ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER'));
