-- The inbox of the public site. Its login may add to it and can read nothing of it; what was said goes out of it as soon as the program
-- has taken it over.
create schema portal;

create table portal.inquiry (
    id bigint generated always as identity primary key,
    token_hash text not null unique check (length(token_hash) = 64),
    received_at timestamptz(3) not null,
    topic text check (length(topic) <= 20),
    name text check (length(name) <= 80),
    phone text check (length(phone) <= 40),
    email text check (length(email) <= 120),
    spanish boolean not null,
    place text check (length(place) <= 200),
    words text check (length(words) <= 2000),
    standing text not null default 'RECEIVED' check (standing in ('RECEIVED', 'HANDLED', 'ANSWERED', 'CLOSED')),
    check (words is not null or coalesce(topic, name, phone, email, place) is null)
);
create index inquiry_waits on portal.inquiry (id) where words is not null;

-- How the message of a token stands, for a login that may not read the table; null for one that is unknown or older than the moment.
create function portal.standing(asked text, since timestamptz) returns text
    language sql stable security definer set search_path = '' as
$$ select standing from portal.inquiry where token_hash = asked and received_at >= since $$;
revoke execute on function portal.standing(text, timestamptz) from public;
