-- Which place of the index the text of a jacket means.
alter table cases.jacket add column place_id bigint references master.place (id);
create index jacket_place on cases.jacket (place_id) where place_id is not null;
