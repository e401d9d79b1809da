-- The texts of records: narratives, statements. stems are the words of the text in their order, reduced to stems, with blanks between
-- them; marks are kind, author and week. Where both don't fit the text is kept apart from the row and the stems lie in it as they are, so
-- that many are read quickly.
create table search.passage (
    id bigint generated always as identity primary key,
    kind text not null,
    ref text not null,
    part text not null,
    label text not null,
    at timestamptz(3) not null,
    author text not null,
    marks text not null,
    stems text not null,
    text text not null,
    unique (ref, part)
) with (toast_tuple_target = 1400);
alter table search.passage alter column stems set storage main;

-- Without a list of what is to be entered later: each look at a week would read the whole of that list.
create index passage_words on search.passage using gin (array_to_tsvector(string_to_array(stems || ' ' || marks, ' ')))
    with (fastupdate = off);

-- The weeks, since 1970, in which there may be texts: a search goes from the newest to the oldest and ends when it has enough.
create table search.passage_week (
    week int primary key
);
