-- Who took the photos of a log is an account; logs made before have the name only.
alter table media.photo_log add column taken_account bigint;
