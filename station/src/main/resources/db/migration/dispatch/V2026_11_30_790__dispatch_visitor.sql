-- Visitors: who came into the building, to whom, what for, with which badge, what the host said, and when they left.
create table dispatch.visitor (
    id bigint generated always as identity primary key,
    ref text not null unique,
    name text not null,
    organization text,
    purpose text not null,
    host_code text,
    host_name text,
    office text,
    badge text,
    badge_back_at timestamptz(3),
    seen text not null check (seen in
        ('LICENSE', 'STATE_ID', 'PASSPORT', 'MILITARY', 'CONSULAR', 'TRIBAL', 'WORK', 'KNOWN', 'NONE', 'REFUSED')),
    minor boolean not null,
    plate text,
    contact_id bigint references dispatch.contact (id),
    contact_ref text,
    contact_number text,
    came_at timestamptz(3) not null,
    taken_by text not null,
    taken_code text,
    told int not null,
    state text not null check (state in ('WAITING', 'COMING', 'NOT_TODAY', 'INSIDE', 'LEFT')),
    state_at timestamptz(3) not null,
    state_by text not null,
    said text,
    asked_at timestamptz(3),
    version int not null,
    check ((host_code is null) = (host_name is null)),
    check (host_code is not null or office is not null),
    check (badge is not null or badge_back_at is null),
    check ((contact_id is null) = (contact_ref is null) and (contact_id is null) = (contact_number is null))
);
create index visitor_came on dispatch.visitor (came_at desc, id desc);
create index visitor_inside on dispatch.visitor (came_at) where state <> 'LEFT';
create index visitor_waiting on dispatch.visitor (host_code) where state = 'WAITING';
create unique index visitor_badge_out on dispatch.visitor (badge) where badge_back_at is null;

create table dispatch.visitor_line (
    id bigint generated always as identity primary key,
    visitor bigint not null references dispatch.visitor (id),
    at timestamptz(3) not null,
    by text not null,
    step text not null,
    said text
);
create index visitor_line_visitor on dispatch.visitor_line (visitor, id);

create function dispatch.visitor_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of a visitor is never changed'; end $$;
create trigger visitor_line_stays before update or delete on dispatch.visitor_line
    for each row execute function dispatch.visitor_line_stays();

-- A contact at the counter may become a visitor.
alter table dispatch.contact drop constraint contact_state_check;
alter table dispatch.contact add constraint contact_state_check
    check (state in ('WAITING', 'SERVING', 'ANSWERED', 'REFERRED', 'CALL', 'VISITOR', 'LEFT'));
alter table dispatch.contact add column visitor_ref text;
alter table dispatch.contact add check ((state = 'VISITOR') = (visitor_ref is not null));
