create schema dispatch;

create table dispatch.call (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    nature text not null,
    place text not null,
    party text,
    received_at timestamptz(3) not null,
    version int not null
);
create index call_received on dispatch.call (received_at desc, id desc);
