-- Notes on records of any room, named by their public reference. Each change is a version with its reason; none is ever changed.
create table media.note (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null,
    record text not null,
    held_at timestamptz(3),
    held_by text,
    held_why text,
    version int not null,
    check ((held_at is null) = (held_why is null) and (held_at is null) = (held_by is null))
);
create index note_record on media.note (record, id);

create table media.note_version (
    note bigint not null references media.note (id),
    version int not null check (version > 0),
    text text not null,
    labels text[] not null,
    source text not null,
    why text,
    at timestamptz(3) not null,
    by text not null,
    primary key (note, version),
    check ((version = 1) = (why is null))
);
create trigger note_version_stays before update on media.note_version for each row execute function media.line_stays();

-- A label of an attachment is changed by an act of its own, with its reason.
alter table media.attachment_line drop constraint attachment_line_kind_check;
alter table media.attachment_line
    add constraint attachment_line_kind_check
    check (kind in ('ATTACHED', 'CHANGED', 'RELABELED', 'HELD', 'LIFTED', 'ASKED', 'DECLINED', 'REMOVED'));
