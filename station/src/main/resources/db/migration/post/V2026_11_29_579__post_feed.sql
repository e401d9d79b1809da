-- Calendars: who knows the address of one reads what is due for its owner. The address itself is kept nowhere.
create table post.feed (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null,
    sign_in text not null,
    token_hash text not null unique,
    made_at timestamptz(3) not null,
    read_at timestamptz(3),
    ended_at timestamptz(3),
    version int not null
);
create unique index feed_open on post.feed (account) where ended_at is null;
