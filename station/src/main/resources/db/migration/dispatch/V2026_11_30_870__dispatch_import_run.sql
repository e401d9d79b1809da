-- A log on its way from another system: who brought it, what became of it, who took it back and why.
create table dispatch.import_run (
    id bigint generated always as identity primary key,
    ref text not null unique,
    file text not null,
    bytes text,
    system text,
    begun_at timestamptz(3) not null,
    begun_by text not null,
    beat_at timestamptz(3) not null,
    state text not null check (state in
        ('ASKING', 'LOOKING', 'LOOKED', 'LOADING', 'DONE', 'FAILED', 'DROPPED', 'UNDOING', 'UNDONE')),
    good bigint not null default 0,
    loaded bigint not null default 0,
    rejected bigint not null default 0,
    unchanged bigint not null default 0,
    reasons text,
    report text,
    failure text,
    undone_at timestamptz(3),
    undone_by text,
    undone_why text,
    removed bigint not null default 0,
    version int not null,
    check ((state = 'FAILED') = (failure is not null)),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null)),
    check (state not in ('UNDOING', 'UNDONE') or undone_at is not null)
);
create index import_run_begun on dispatch.import_run (begun_at desc, id desc);
create index import_run_working on dispatch.import_run (beat_at) where state in ('LOOKING', 'LOADING', 'UNDOING');

alter table dispatch.history add column run bigint references dispatch.import_run (id);
create index history_run on dispatch.history (run, call) where run is not null;
