-- Who has a form of a record open right now; true for seconds, so it is not logged and empty after a crash.
create unlogged table web.beside (
    form text not null,
    record text not null,
    account bigint not null,
    who text not null,
    field text not null,
    seen_at timestamptz(3) not null,
    primary key (form, record, account)
);
