-- Contacts: whoever comes to the counter, rings or writes, and what became of it.
create table dispatch.contact (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    channel text not null check (channel in ('COUNTER', 'PHONE', 'MAIL', 'EMAIL', 'FAX')),
    came_at timestamptz(3) not null,
    name text,
    phone text,
    email text,
    spanish boolean not null,
    asks text not null,
    place text,
    taken_by text not null,
    state text not null check (state in ('WAITING', 'SERVING', 'ANSWERED', 'REFERRED', 'CALL', 'LEFT')),
    state_at timestamptz(3) not null,
    state_by text not null,
    said text,
    article_ref text,
    due_at timestamptz(3),
    call_id bigint references dispatch.call (id),
    call_ref text,
    call_number text,
    version int not null,
    check ((state = 'CALL') = (call_ref is not null)),
    check ((call_ref is null) = (call_id is null) and (call_ref is null) = (call_number is null)),
    check (state not in ('ANSWERED', 'REFERRED', 'LEFT') or said is not null)
);
create index contact_came on dispatch.contact (came_at desc, id desc);
create index contact_open on dispatch.contact (came_at) where state in ('WAITING', 'SERVING', 'REFERRED');

create table dispatch.contact_line (
    id bigint generated always as identity primary key,
    contact bigint not null references dispatch.contact (id),
    at timestamptz(3) not null,
    by text not null,
    step text not null,
    said text
);
create index contact_line_contact on dispatch.contact_line (contact, id);

create function dispatch.contact_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of a contact is never changed'; end $$;
create trigger contact_line_stays before update or delete on dispatch.contact_line
    for each row execute function dispatch.contact_line_stays();
