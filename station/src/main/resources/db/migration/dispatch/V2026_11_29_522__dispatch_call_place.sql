-- Which place of the index the text of a call means, and the beat on that day; the text stays as it was typed.
alter table dispatch.call add column place_id bigint references master.place (id);
alter table dispatch.call add column place_ref text;
alter table dispatch.call add column beat text;
create index call_place on dispatch.call (place_id, received_at desc) where place_id is not null;
