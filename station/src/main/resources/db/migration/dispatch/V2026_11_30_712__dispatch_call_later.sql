-- A call that was logged before its street was known gets its place later: when, and by which rule. What was said stays as it was typed.
alter table dispatch.call add column place_linked_at timestamptz(3);
alter table dispatch.call add column place_rule text;
alter table dispatch.call add check ((place_linked_at is null) = (place_rule is null));
create index call_unplaced on dispatch.call (id) where place_id is null;

-- How far the calls without a place were looked through since streets were imported last; nothing when all were.
create table dispatch.place_walk (
    one boolean primary key default true check (one),
    upto bigint not null
);
insert into dispatch.place_walk (upto) values (0);
