-- Companies that are called in turn, by kind of service.
create table dispatch.rotation_company (
    id bigint generated always as identity primary key,
    ref text not null unique,
    trade text not null check (trade in ('TOW_LIGHT', 'TOW_HEAVY', 'LOCKSMITH', 'BOARD_UP', 'ANIMAL')),
    name text not null,
    phone text not null,
    out_from date,
    out_until date,
    out_why text,
    version int not null,
    check ((out_from is null) = (out_why is null)),
    check (out_until is null or out_until >= out_from)
);
create unique index rotation_company_name on dispatch.rotation_company (trade, lower(name));

-- Requests, with the company that has the turn now; a company has one offer open at a time.
create table dispatch.rotation_request (
    id bigint generated always as identity primary key,
    ref text not null unique,
    trade text not null,
    what text not null,
    place text not null,
    call_id bigint references dispatch.call (id),
    call_ref text,
    call_number text,
    owners text,
    company bigint references dispatch.rotation_company (id),
    company_name text,
    phone text,
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'ARRIVED', 'CANCELED', 'NONE')),
    eta_at timestamptz(3),
    arrived_at timestamptz(3),
    made_at timestamptz(3) not null,
    made_by text not null,
    version int not null,
    check ((call_id is null) = (call_ref is null) and (call_id is null) = (call_number is null)),
    check (owners is null or company is null),
    check (company is null or company_name is not null and phone is not null),
    check ((state = 'ARRIVED') = (arrived_at is not null))
);
create unique index rotation_request_offered on dispatch.rotation_request (company) where state = 'OFFERED';
create index rotation_request_call on dispatch.rotation_request (call_id) where call_id is not null;
create index rotation_request_open on dispatch.rotation_request (id) where state in ('OFFERED', 'ACCEPTED');

-- What happened with every turn. Whose turn is next is read from here: "passes" says of an outcome whether the turn is used up.
create table dispatch.rotation_line (
    id bigint generated always as identity primary key,
    request bigint references dispatch.rotation_request (id),
    company bigint references dispatch.rotation_company (id),
    company_name text,
    at timestamptz(3) not null,
    by text not null,
    step text not null check (step in
        ('ENTERED', 'OUT', 'BACK', 'OFFERED', 'ACCEPTED', 'NO_ANSWER', 'REFUSED', 'CANCELED', 'ARRIVED', 'OWNER', 'NONE')),
    passes boolean,
    said text
);
create index rotation_line_at on dispatch.rotation_line (at desc, id desc);
create index rotation_line_request on dispatch.rotation_line (request, id);
create index rotation_line_turn on dispatch.rotation_line (company, id desc) where passes;

create function dispatch.rotation_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of the rotation is never changed'; end $$;
create trigger rotation_line_stays before update or delete on dispatch.rotation_line
    for each row execute function dispatch.rotation_line_stays();
