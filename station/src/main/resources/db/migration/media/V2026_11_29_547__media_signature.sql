-- Signatures: who signed which words, on which record as it stood then. Rows are added, never changed.
create table media.signature (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null,
    record text not null,
    signer text not null,
    statement text not null,
    way text not null check (way in ('DRAWN', 'TYPED', 'PAPER')),
    svg text,
    paper text,
    stood text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    at timestamptz(3) not null,
    by text not null,
    check ((way = 'DRAWN') = (svg is not null)),
    check ((way = 'PAPER') = (paper is not null))
);
create index signature_record on media.signature (record, id);

create function media.signature_stays() returns trigger language plpgsql as
$$ begin raise exception 'a signature is never changed'; end $$;
create trigger signature_stays before update on media.signature for each row execute function media.signature_stays();
