-- What happened to a letter and to the copy of a notice that one reader has, written apart from how they stand: the daily count holds
-- one against the other.
create table post.letter_line (
    id bigint generated always as identity primary key,
    letter bigint not null references post.letter (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('MAILED', 'RETURNED', 'CANCELED'))
);
create index letter_line_of on post.letter_line (letter, id);
create trigger letter_line_stays before update on post.letter_line for each row execute function post.line_stays();

insert into post.letter_line (letter, at, by, kind)
select id, mailed_at, mailed_by, 'MAILED' from post.letter where mailed_at is not null order by id;
insert into post.letter_line (letter, at, by, kind)
select id, ended_at, ended_by, state from post.letter where ended_at is not null order by id;

create table post.notice_line (
    id bigint generated always as identity primary key,
    person bigint not null references post.notice_person (id),
    at timestamptz(3) not null
);
create index notice_line_of on post.notice_line (person);
create trigger notice_line_stays before update on post.notice_line for each row execute function post.line_stays();

insert into post.notice_line (person, at) select id, read_at from post.notice_person where read_at is not null order by id;
