-- Notices: what named people must have read, and who has.
create table post.notice (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    kind text not null check (kind in ('POLICY', 'BULLETIN', 'SUBPOENA', 'TRAINING', 'OTHER')),
    title text not null,
    text text not null,
    audience text not null,
    due_on date,
    due_end timestamptz(3),
    by_mail boolean not null,
    made_at timestamptz(3) not null,
    made_by text not null,
    account bigint not null,
    made_name text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    why text,
    version int not null,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (why is null)),
    check ((due_on is null) = (due_end is null))
);
create index notice_made on post.notice (made_at desc);
create index notice_due on post.notice (due_end) where withdrawn_at is null;

create table post.notice_person (
    id bigint generated always as identity primary key,
    notice bigint not null references post.notice (id),
    account bigint not null,
    ref text not null,
    name text not null,
    read_at timestamptz(3),
    reminders int not null,
    reminded_at timestamptz(3),
    unique (notice, account)
);
create index notice_person_open on post.notice_person (account) where read_at is null;

create function post.notice_read_once() returns trigger language plpgsql as $$
begin
    if old.read_at is not null then
        raise exception 'who has read a notice has read it';
    end if;
    return new;
end $$;
create trigger notice_person_stays before update on post.notice_person for each row execute function post.notice_read_once();
