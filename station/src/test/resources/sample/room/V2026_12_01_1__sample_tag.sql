create schema sample;

create table sample.tag (
    id bigint generated always as identity primary key,
    ref text not null unique,
    key_name text not null,
    holder text not null,
    version int not null
);
