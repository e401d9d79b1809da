create schema staff;

-- A person who works here. May have two accounts: one for normal work, one for administration (CJIS AC-6(2)).
create table staff.member (
    id bigint generated always as identity primary key,
    ref text not null unique,
    last_name text not null,
    first_name text not null,
    middle_name text not null,
    employee_number text unique,
    version int not null
);

create table staff.account (
    id bigint generated always as identity primary key,
    ref text not null unique,
    member bigint not null references staff.member,
    name text not null unique,
    role text not null,
    ori text,
    state text not null check (state in ('REQUESTED', 'REFUSED', 'APPROVED', 'ACTIVE', 'DISABLED', 'CLOSED')),
    reason text not null,
    temporary boolean not null,
    requested_by bigint references staff.account,
    requested_at timestamptz(3) not null,
    decided_by bigint references staff.account,
    decided_at timestamptz(3),
    cleared_on date,
    trained_on date,
    active_since timestamptz(3),
    ends_at timestamptz(3),
    left_at timestamptz(3),
    left_why text,
    last_used_at timestamptz(3),
    version int not null
);
create index account_member on staff.account (member);

-- Identifiers are never reused (CJIS IA-4 asks one year): a row stays for good and keeps its name.
create function staff.account_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an account is closed, never deleted or renamed';
end
$$;
create trigger account_stays before delete on staff.account for each row execute function staff.account_stays();
create trigger account_keeps_name before update of id, name, ref, member on staff.account for each row
    when (old.id <> new.id or old.name <> new.name or old.ref <> new.ref or old.member <> new.member)
    execute function staff.account_stays();

-- Counts changes of what AccessPolicy knows; every node looks at it twice a second.
create table staff.change (
    one boolean primary key default true check (one),
    last bigint not null
);
insert into staff.change (last) values (1);

-- Sessions, as spring-session-jdbc wants them, but without its cascade: the statements that delete name both tables.
create table staff.spring_session (
    primary_id char(36) not null constraint spring_session_pk primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_ix1 on staff.spring_session (session_id);
create index spring_session_ix2 on staff.spring_session (expiry_time);
create index spring_session_ix3 on staff.spring_session (principal_name);

create table staff.spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
