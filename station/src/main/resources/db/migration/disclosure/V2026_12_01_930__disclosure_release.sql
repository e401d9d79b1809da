-- The dissemination log: what left the house, to whom, why. Lines are added, never changed.
create schema disclosure;

create table disclosure.release (
    id bigint generated always as identity primary key,
    ref text not null unique,
    source text not null unique,
    at timestamptz(3) not null,
    by text not null,
    record_kind text not null,
    record_ref text not null,
    record_number text not null,
    paper text not null,
    paper_version int not null,
    labels text not null,
    pages int not null check (pages > 0),
    size bigint not null check (size > 0),
    sha256 text not null,
    recipient text not null,
    recipient_kind text not null,
    purpose text not null,
    authority text not null,
    channel text not null
);
create index release_at on disclosure.release (at desc, id desc);
create index release_record on disclosure.release (record_ref);
create index release_number on disclosure.release (record_number);

create table disclosure.receipt (
    release bigint primary key references disclosure.release (id),
    at timestamptz(3) not null,
    by text not null,
    said text not null
);

create function disclosure.append_only_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'disclosure.% is append-only', tg_table_name;
end
$$;
create trigger append_only before update or delete or truncate on disclosure.release
    for each statement execute function disclosure.append_only_refuses();
create trigger append_only before update or delete or truncate on disclosure.receipt
    for each statement execute function disclosure.append_only_refuses();
