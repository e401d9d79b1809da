create schema office;

create table office.alarm (
    id bigint generated always as identity primary key,
    what text not null,
    sentence text not null,
    first_at timestamptz(3) not null,
    last_at timestamptz(3) not null,
    times int not null,
    seen_by text,
    seen_at timestamptz(3)
);
-- the same alarm raised again while nobody has seen to it counts up instead of filling the page
create unique index alarm_open on office.alarm (what, sentence) where seen_at is null;
