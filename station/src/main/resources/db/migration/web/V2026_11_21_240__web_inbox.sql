create schema web;

-- Posts that were carried out, each with the key of its form, in the transaction of its act: the same key again gives the same
-- answer and no second act. What was posted is kept as an HMAC only, so that nobody can guess it from here.
create table web.inbox (
    key text primary key,
    account bigint,
    path text not null,
    body_hmac bytea not null,
    hmac_key bigint not null,
    received_at timestamptz(3) not null,
    status int,
    location text
);
create index inbox_received on web.inbox (received_at);
