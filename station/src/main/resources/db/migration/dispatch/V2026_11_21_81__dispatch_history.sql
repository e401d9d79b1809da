-- Calls taken over from another system: its number stays searchable, its words stay as they were.
create table dispatch.history (
    call bigint primary key references dispatch.call (id),
    system text not null,
    old_number text collate "C" not null,
    said_time text not null,
    time_note text check (time_note in ('TWICE', 'SKIPPED')),
    area text,
    said_status text,
    content text not null,
    file text not null,
    imported_at timestamptz(3) not null,
    unique (system, old_number)
);
create index history_number on dispatch.history (old_number);
