-- What somebody has typed into a form and not sent yet: one row for each person, form and record. The content is encrypted, with the
-- key of the record or, where there is none yet, with a key of the person's drafts. A row that has ended stays for some days without
-- content, so that a save that was still on its way when the form was sent brings nothing back.
create table web.draft (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null,
    form text not null,
    record text not null,
    page text not null,
    edits bigint not null,
    path text not null,
    content bytea,
    begun_at timestamptz(3) not null,
    saved_at timestamptz(3) not null,
    ended_at timestamptz(3),
    unique (account, form, record)
);
create index draft_saved on web.draft (saved_at);
