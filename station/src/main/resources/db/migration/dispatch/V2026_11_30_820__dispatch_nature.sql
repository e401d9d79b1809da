-- What the agency says of its natures, edition by edition; the shipped list stays as it is in dispatch/natures.csv and questions.csv.
create table dispatch.nature_edition (
    id bigint generated always as identity primary key,
    code text not null check (code = upper(code)),
    number int not null,
    words text not null,
    priority smallint not null check (priority between 1 and 5),
    also text not null,
    questions text not null,
    withdrawn boolean not null,
    why text not null,
    made_at timestamptz(3) not null,
    made_by text not null,
    unique (code, number)
);

create function dispatch.nature_edition_stays() returns trigger language plpgsql as
$$ begin raise exception 'an edition of a nature is never changed'; end $$;
create trigger nature_edition_stays before update or delete on dispatch.nature_edition
    for each row execute function dispatch.nature_edition_stays();

-- A line keeps the answer to a question of the nature.
alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check
    check (kind in ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER', 'OFFLINE', 'UNIT', 'ANSWER'));
