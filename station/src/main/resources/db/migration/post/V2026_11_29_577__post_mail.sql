-- The log of incoming mail.
create table post.mail (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    received_at timestamptz(3) not null,
    kind text not null check (kind in ('SUBPOENA', 'COURT_ORDER', 'CLAIM', 'REQUEST', 'PAYMENT', 'OTHER')),
    certified text,
    sender text not null,
    summary text,
    jacket bigint references cases.jacket (id),
    case_ref text,
    case_number text,
    guarded boolean not null,
    handed_to text not null,
    handed_name text not null,
    made_at timestamptz(3) not null,
    made_by text not null,
    version int not null,
    check ((jacket is null) = (case_ref is null) and (jacket is null) = (case_number is null)),
    check (not guarded or jacket is not null)
);
create index mail_received on post.mail (received_at desc, id desc);
create index mail_jacket on post.mail (jacket) where jacket is not null;
create index mail_certified on post.mail (certified) where certified is not null;
