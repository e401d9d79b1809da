-- Its pages are kept nearly empty, as those of master.surname: the planner takes comparing trigrams for as cheap as comparing numbers
-- and reads a dense table as a whole instead of the index.
create table search.surname_wide (
    word text collate "C" primary key,
    sound text not null,
    other_sound text not null
) with (fillfactor = 10);
insert into search.surname_wide select word, sound, other_sound from search.surname;
drop table search.surname;
alter table search.surname_wide rename to surname;
alter index search.surname_wide_pkey rename to surname_pkey;
create index surname_sound on search.surname (sound);
create index surname_other_sound on search.surname (other_sound);
create index surname_spelling on search.surname using gin (word public.gin_trgm_ops) with (fastupdate = off);
