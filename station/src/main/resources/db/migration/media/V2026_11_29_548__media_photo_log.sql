-- Photo logs: pictures of a record under numbers of their own, with captions. A number once given stays with its picture.
create table media.photo_log (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null,
    record text not null,
    title text not null,
    taken_by text not null,
    camera text,
    at timestamptz(3) not null,
    by text not null,
    version int not null
);
create index photo_log_record on media.photo_log (record, id);

create table media.photo (
    id bigint generated always as identity primary key,
    log bigint not null references media.photo_log (id),
    attachment text not null unique references media.attachment (ref),
    seq int not null check (seq > 0),
    caption text not null,
    unique (log, seq)
);
