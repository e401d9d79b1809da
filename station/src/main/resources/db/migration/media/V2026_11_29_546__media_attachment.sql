create schema media;

-- What is attached to a record of any room, named by its public reference. The original bytes lie in the file store and are never
-- altered; copy and thumb are drawn anew from them, without what the camera wrote into them.
create table media.attachment (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null,
    record text not null,
    sort text not null check (sort in ('PHOTO', 'PORTRAIT', 'DOCUMENT', 'STATEMENT', 'RECORDING', 'VIDEO', 'EMAIL', 'OTHER')),
    title text not null,
    labels text[] not null,
    source text not null,
    taken text,
    name text not null,
    type text not null,
    size bigint not null check (size >= 0),
    sha256 text not null,
    file text not null unique,
    exif_taken text,
    exif_camera text,
    turned int not null,
    copies text not null check (copies in ('WAITING', 'MADE', 'NONE', 'UNFIT')),
    copy_file text,
    thumb_file text,
    pages int,
    at timestamptz(3) not null,
    by text not null,
    held_at timestamptz(3),
    held_by text,
    held_why text,
    asked_at timestamptz(3),
    asked_by text,
    asked_account bigint,
    asked_why text,
    removed_at timestamptz(3),
    removed_by text,
    version int not null,
    check ((held_at is null) = (held_why is null)),
    check ((asked_at is null) = (asked_why is null)),
    check (removed_at is null or (held_at is null and asked_at is not null))
);
create index attachment_record on media.attachment (record, id);

-- The history of each attachment: lines are added, never changed.
create table media.attachment_line (
    id bigint generated always as identity primary key,
    attachment bigint not null references media.attachment (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('ATTACHED', 'CHANGED', 'HELD', 'LIFTED', 'ASKED', 'DECLINED', 'REMOVED')),
    field text,
    said text,
    was text,
    why text
);
create index attachment_line_attachment on media.attachment_line (attachment, id);

create function media.line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of an attachment''s history is never changed'; end $$;
create trigger attachment_line_stays before update on media.attachment_line for each row execute function media.line_stays();

-- Files that somebody began to send; what has come lies in vault.intake. The key of the attachment to be guards it from its beginning.
create table media.upload (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null,
    kind text not null,
    record text not null,
    attachment text not null unique,
    intake text not null,
    sort text not null,
    title text not null,
    labels text[] not null,
    source text not null,
    taken text,
    name text not null,
    size bigint not null check (size >= 0),
    head text not null,
    begun_at timestamptz(3) not null,
    state text not null check (state in ('COMING', 'DONE', 'GIVEN_UP')),
    ended_at timestamptz(3),
    check ((state = 'COMING') = (ended_at is null))
);
create index upload_coming on media.upload (account, record) where state = 'COMING';
