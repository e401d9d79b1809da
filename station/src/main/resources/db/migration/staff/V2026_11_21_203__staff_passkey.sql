-- A passkey; key_data is the attested credential data of WebAuthn (authenticator model, credential id, public key).
create table staff.passkey (
    authenticator bigint primary key references staff.authenticator,
    account bigint not null references staff.account,
    credential bytea not null unique,
    key_data bytea not null,
    signature_count bigint not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    last_used_at timestamptz(3)
);
create index passkey_account on staff.passkey (account);

-- The random name by which passkeys know an account.
create table staff.passkey_user (
    account bigint primary key references staff.account,
    handle bytea not null unique
);
