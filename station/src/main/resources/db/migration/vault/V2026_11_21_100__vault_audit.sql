-- Ids of audit lines, given out in blocks so that a line's HMAC can cover its id (see vault.audit.AuditIds).
create sequence vault.audit_id increment by 100;

-- One row per act (CJIS AU-3, AU-3(1)). Columns of fixed width stand first, since a null one then takes no room.
create table vault.audit_line (
    id bigint primary key,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz(3) not null,
    account bigint,
    count bigint,
    duration bigint,
    bytes_in bigint,
    bytes_out bigint,
    epoch int not null,
    verb text not null,
    outcome text not null,
    actor text not null,
    role text not null,
    session text,
    source text not null,
    destination text,
    ori text,
    kind text,
    refs text[],
    case_number text,
    purpose text,
    reason text,
    query text,
    receiving_agency text,
    requestor text,
    secondary_recipient text,
    side bytea,
    hmac bytea not null
);
-- The order of the tree; the sealer reads its end each second.
create index audit_line_tree on vault.audit_line (epoch, xid, id);
create index audit_line_actor on vault.audit_line (actor, at);
create index audit_line_refs on vault.audit_line using gin (refs);
create index audit_line_at on vault.audit_line using brin (at) with (pages_per_range = 16);

-- What a change found and left, encrypted with the key of the record that it belongs to. The line holds SHA-256(salt || sealed).
create table vault.audit_side (
    id bigint primary key,
    record text not null,
    salt bytea not null,
    sealed bytea not null
);
alter table vault.audit_side alter column sealed set storage external;

-- Signed statement that opens a log. rows_epoch is what new lines carry; it changes when transaction ids may begin again.
create table vault.audit_epoch (
    epoch int primary key,
    rows_epoch int not null,
    cluster bigint not null,
    key_id bigint not null,
    opened_at timestamptz(3) not null,
    note text not null
);

-- Signed checkpoints. row_* is the last line that one covers; edge is the right edge of the tree, kept now and then.
create table vault.checkpoint (
    no bigint primary key,
    epoch int not null,
    size bigint not null,
    row_epoch int not null,
    row_xid xid8 not null,
    row_id bigint not null,
    sealed_at timestamptz(3) not null,
    note text not null,
    edge bytea,
    unique (epoch, size)
);

-- Lines that were kept in the reserved file while the disk was full, loaded once.
create table vault.audit_reserve (
    reserve bytea primary key,
    loaded_at timestamptz(3) not null,
    lines bigint not null
);

-- Weekly review (CJIS AU-6): who looked it through and what was found.
create table vault.audit_review (
    week date primary key check (extract(isodow from week) = 1),
    signed_at timestamptz(3) not null,
    signed_by text not null,
    note text not null
);

alter table vault.append_only add column writer text not null default 'app';
insert into vault.append_only values
    ('audit_line', 'app'),
    ('audit_side', 'app'),
    ('audit_reserve', 'app'),
    ('audit_review', 'app'),
    ('audit_epoch', 'sealer'),
    ('checkpoint', 'sealer');

create function vault.append_only_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'vault.% is append-only', tg_table_name;
end
$$;

do $$
declare
    t text;
begin
    for t in select name from vault.append_only loop
        execute format(
            'create trigger append_only before update or delete or truncate on vault.%I
             for each statement execute function vault.append_only_refuses()', t);
    end loop;
    -- A transaction that idles holds back the sealer (SECURITY.md 4.3).
    execute format('alter database %I set idle_in_transaction_session_timeout = %L', current_database(), '60s');
end
$$;
