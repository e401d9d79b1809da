-- Failures of one source are counted before every proof.
create index attempt_source on staff.attempt (source, at);
