-- What whoever holds a letter types beside its number to ask whether this office sent it. Letters of before bear none.
alter table post.letter add column code text check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$');
