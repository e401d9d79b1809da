create schema search;
create extension if not exists pg_trgm schema public;

-- One row per record that can be found; rooms write it in their own transaction.
create table search.entry (
    id bigint generated always as identity primary key,
    kind text not null,
    ref text not null,
    number text not null,
    title text not null,
    place text,
    at timestamptz(3) not null,
    unique (kind, ref)
);

-- What each record is found by, in normal form. Collation C keeps prefixes together; said is null where the entry's place says it.
-- No foreign key: checking one doubled the cost of filing, and a key without its entry is found by nobody.
create table search.key (
    entry bigint not null,
    field text not null,
    term text collate "C" not null,
    at timestamptz(3) not null,
    said text
);
create index key_term on search.key (field, term, at desc) include (entry);
create index key_entry on search.key (entry);

-- The distinct surnames: sounds and misspellings are looked up here, never on the records.
create table search.surname (
    word text collate "C" primary key,
    sound text not null,
    other_sound text not null
);
create index surname_sound on search.surname (sound);
create index surname_other_sound on search.surname (other_sound);
create index surname_spelling on search.surname using gin (word public.gin_trgm_ops);
