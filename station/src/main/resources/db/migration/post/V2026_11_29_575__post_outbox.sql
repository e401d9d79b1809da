create schema post;

-- The outbox: one row is one delivery, written in the transaction of what it tells of.
create table post.delivery (
    id bigint generated always as identity primary key,
    ref text not null unique,
    key text not null unique,
    wording text not null,
    number text,
    path text not null,
    language text not null,
    addressee text not null,
    again_of bigint references post.delivery (id),
    made_at timestamptz(3) not null,
    made_by text not null,
    state text not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED', 'GIVEN_UP', 'CANCELED')),
    tries int not null,
    next_at timestamptz(3),
    underway_until timestamptz(3),
    ended_at timestamptz(3),
    ended_by text,
    why text,
    version int not null,
    check ((state = 'PENDING') = (next_at is not null) and (state = 'PENDING') = (ended_at is null)),
    check ((state = 'CANCELED') = (ended_by is not null))
);
create index delivery_next on post.delivery (next_at) where state = 'PENDING';
create index delivery_made on post.delivery (made_at desc);

create function post.line_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a line of the post room is added, never changed';
end $$;

create table post.delivery_line (
    id bigint generated always as identity primary key,
    delivery bigint not null references post.delivery (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('WRITTEN', 'TRIED', 'WAITS', 'ACCEPTED', 'REJECTED', 'GIVEN_UP', 'CANCELED')),
    said text
);
create index delivery_line_of on post.delivery_line (delivery);
create trigger delivery_line_stays before update on post.delivery_line for each row execute function post.line_stays();

-- The mail server, one row; without one nothing is sent.
create table post.mail_server (
    one boolean primary key default true check (one),
    host text not null,
    port int not null,
    safety text not null check (safety in ('STARTTLS', 'TLS', 'CLEAR')),
    login text,
    password bytea,
    sender text not null,
    site text not null,
    alarm_to text,
    on_duty boolean not null,
    changed_at timestamptz(3) not null,
    changed_by text not null,
    version int not null,
    check ((login is null) = (password is null))
);

-- Where somebody who works here wants to be told that a notice waits.
create table post.address (
    account bigint primary key,
    address text not null,
    changed_at timestamptz(3) not null,
    version int not null
);
